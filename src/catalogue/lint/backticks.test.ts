import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { backticks } from './backticks.ts';

const FILE = 'servers/acme-desk.yaml';
const naming = (name: string) => findings(backticks, { [FILE]: changed(SERVER_YAML, '`deptid`', `\`${name}\``) });

it.each(['deptid', 'message', 'close_ticket', 'issue-write', 'readOnlyHint', 'rm -rf /'])('knows %s', (name) => {
  expect(naming(name)).toEqual([]);
});

it('knows the values that a parameter may take', () => {
  const text = changed(SERVER_YAML, 'type: number, required: true }\n      - {', 'enum: [Sales] }\n      - {');
  expect(findings(backticks, { [FILE]: changed(text, '`deptid`', '`Sales`') })).toEqual([]);
});

it('asks about a name that is neither parameter nor tool', () => {
  expect(naming('deptids')).toEqual([
    `CAT401 ${FILE}:21:16 "deptids" is neither a parameter of "open_ticket" nor a tool (did you mean "deptid"?)`,
  ]);
  expect(naming('ticketid')).toEqual([
    `CAT401 ${FILE}:21:16 "ticketid" is neither a parameter of "open_ticket" nor a tool`,
  ]);
});

it('reads the sentences under because, too', () => {
  const text = changed(SERVER_YAML, 'Every call', 'Every `cal`');
  expect(findings(backticks, { [FILE]: text })[0]).toMatch(/^CAT401 servers\/acme-desk\.yaml:20:15 "cal"/);
});
