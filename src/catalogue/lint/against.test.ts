import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { against, readDescriptions } from './against.ts';

const DESCRIPTION = 'Creates a ticket in the queue of the given department and returns its number.';
const check = (summary: string) =>
  findings(against([{ of: 'open_ticket', text: DESCRIPTION }]), {
    'servers/acme-desk.yaml': changed(SERVER_YAML, 'Opens a support ticket for a client.', summary),
  });

it('takes seven equal words in a row and refuses eight', () => {
  expect(check('Opens ticket in the queue of the given team.')).toEqual([]);
  expect(check('Opens a ticket in the queue of the given department.')).toEqual([
    'CAT403 servers/acme-desk.yaml:11:14 8 words in a row stand in the description of "open_ticket" (say it in our own words: "a ticket in the queue of the given")',
  ]);
});

it('is not fooled by capitals and punctuation', () => {
  expect(check('"A TICKET, in - the queue; of the given."')).toHaveLength(1);
});

it('reads descriptions from a list of servers, one server, JSON lines, at any depth', () => {
  const server = { name: 's', tools: [{ name: 't', description: 'd', params: [{ name: 'p', description: 'e' }] }] };
  const expected = [
    { of: 't', text: 'd' },
    { of: 'p', text: 'e' },
  ];
  expect(readDescriptions(JSON.stringify([server]))).toEqual(expected);
  expect(readDescriptions(JSON.stringify(server))).toEqual(expected);
  expect(readDescriptions(`${JSON.stringify(server)}\n${JSON.stringify(server)}\n`)).toEqual([
    ...expected,
    ...expected,
  ]);
});

it('says which line is no JSON', () => {
  expect(() => readDescriptions('{}\n{oops')).toThrow('line 2 is not JSON, and neither is the whole file');
});
