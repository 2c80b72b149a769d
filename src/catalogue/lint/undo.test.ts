import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { undo } from './undo.ts';

const check = (from: string, to: string) =>
  findings(undo, { 'servers/acme-desk.yaml': changed(SERVER_YAML, from, to) });

it('takes a tool of the same server', () => {
  expect(findings(undo, { 'servers/acme-desk.yaml': SERVER_YAML })).toEqual([]);
});

it('refuses a tool that is not there, and the tool itself', () => {
  expect(check('undo: close_ticket', 'undo: close_tickets')).toEqual([
    'CAT205 servers/acme-desk.yaml:18:11 The server has no tool "close_tickets" (did you mean "close_ticket"?)',
  ]);
  expect(check('undo: close_ticket', 'undo: open_ticket')).toEqual([
    'CAT205 servers/acme-desk.yaml:18:11 A tool cannot be its own undo',
  ]);
});

it('refuses a way back from what cannot be undone', () => {
  expect(check('reversible: yes\n    undo', 'reversible: no\n    undo')).toEqual([
    'CAT214 servers/acme-desk.yaml:18:11 "undo" is given, but "reversible" is no',
  ]);
});
