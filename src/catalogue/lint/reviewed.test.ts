import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { reviewed } from './reviewed.ts';

const FILE = 'servers/acme-desk.yaml';
const check = (text: string) => findings(reviewed, { [FILE]: text });
const without = (text: string, line: string) => changed(text, line, '');

it('takes a complete record', () => expect(check(SERVER_YAML)).toEqual([]));

it.each([
  ['summary', '    summary: Closes a ticket.\n'],
  ['effects', '    effects: [update]\n'],
  ['rationale', '    rationale: A closed ticket leaves the queue, so a client in need waits unseen.\n'],
  ['evidence', '    evidence: [{ quote: close_ticket, where: name }]\n'],
])('refuses a reviewed tool without %s', (field, line) => {
  expect(check(without(SERVER_YAML, line))).toEqual([
    `CAT207 ${FILE}:24:11 Reviewed, but "close_ticket" has no "${field}"`,
  ]);
});

it('names all that a tool lacks at once', () => {
  const text = without(without(SERVER_YAML, '    summary: Closes a ticket.\n'), '    effects: [update]\n');
  expect(check(text)).toEqual([`CAT207 ${FILE}:24:11 Reviewed, but "close_ticket" has no "summary" or "effects"`]);
});

it('asks whether an effect can be taken back, except of a tool that only reads', () => {
  const text = changed(SERVER_YAML, '    reversible: yes\n    undo: close_ticket\n', '');
  expect(check(text)).toEqual([`CAT207 ${FILE}:10:11 Reviewed, but "open_ticket" has no "reversible"`]);
  expect(check(changed(text, 'effects: [create]', 'effects: [read]'))).toEqual([]);
});

it("refuses the server's own text", () => {
  const text = changed(SERVER_YAML, '    effects: [update]', '    description: Closes it.\n    effects: [update]');
  expect(check(text)).toEqual([
    `CAT208 ${FILE}:27:5 The text of the server stands in the reviewed tool "close_ticket"`,
  ]);
});

it('asks for a pinned source and a summary', () => {
  const loose = without(SERVER_YAML, '  commit: 0123456789abcdef0123456789abcdef01234567\n');
  expect(check(without(loose, 'summary: Lets an agent read and answer support tickets.\n'))).toEqual([
    `CAT207 ${FILE}:1:1 A reviewed server needs "summary"`,
    `CAT209 ${FILE}:3:1 A reviewed source needs a repository and commit, or the checked version of a package whose tools/list was read`,
  ]);
});

it('asks nothing of this from a record that nobody has reviewed', () => {
  const text = `id: a\nname: A\nsource: { read: submitted }\ntools: [{ name: b, description: Does b. }]\n`;
  expect(findings(reviewed, { 'servers/a.yaml': text })).toEqual([]);
});
