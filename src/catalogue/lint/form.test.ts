import { expect, it } from 'vitest';
import { recordFiles } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { formatRecord } from '../format-record.ts';
import { formProblems } from './form.ts';

const TIDY = formatRecord('servers', SERVER_YAML);
const check = (text: string) => formProblems(recordFiles({ 'servers/acme-desk.yaml': text }));

it('says nothing about a file in canonical form', () => expect(check(TIDY)).toEqual([]));

it('points at the first place that would change and names the command', () => {
  const moved = changed(
    changed(TIDY, '    summary: Closes a ticket.\n', ''),
    '    effects: [ update ]\n',
    '    effects: [ update ]\n    summary: Closes a ticket.\n',
  );
  expect(check(moved)).toMatchObject([
    {
      code: 'CAT507',
      severity: 'warning',
      line: 25,
      column: 5,
      fix: 'npm run -s mcp-risk -- fix servers/acme-desk.yaml',
    },
  ]);
});

it('notices trailing blanks', () => {
  expect(check(changed(TIDY, 'name: Acme Desk MCP\n', 'name: Acme Desk MCP  \n'))).toMatchObject([
    { line: 2, column: 20 },
  ]);
});

it.each([
  ['servers/c d.yaml', "'servers/c d.yaml'"],
  ['servers/$(id).yaml', "'servers/$(id).yaml'"],
])('the command for %s is one to paste', (file, word) => {
  const files = recordFiles({ [file]: changed(TIDY, 'name: Acme Desk MCP\n', 'name: Acme Desk MCP  \n') });
  expect(formProblems(files)).toMatchObject([{ fix: `npm run -s mcp-risk -- fix ${word}` }]);
});
