import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { typical } from './typical.ts';

const check = (names: string) =>
  findings(typical, { 'servers/acme-desk.yaml': changed(SERVER_YAML, '\ntools:', `\ntypical: [${names}]\ntools:`) });

it('takes tools of the same server', () => {
  expect(check('close_ticket, open_ticket')).toEqual([]);
});

it('refuses a tool that is not there, and one that stands twice', () => {
  expect(check('close_tickets')).toEqual([
    'CAT215 servers/acme-desk.yaml:9:11 The server has no tool "close_tickets" (did you mean "close_ticket"?)',
  ]);
  expect(check('open_ticket, open_ticket')).toEqual([
    'CAT215 servers/acme-desk.yaml:9:24 "open_ticket" stands there twice',
  ]);
});
