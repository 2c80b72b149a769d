import { expect, it } from 'vitest';
import { fixRecord } from './fix-record.ts';
import { changed, SERVER_YAML } from './fixtures/texts.ts';
import { formatRecord } from './format-record.ts';

const TIDY = formatRecord('servers', SERVER_YAML);
const fix = (text: string) => fixRecord('servers', 'servers/acme-desk.yaml', text);

it('says what it changed', () => {
  expect(fix(TIDY)).toMatchObject({ after: TIDY, changes: [] });
  expect(fix(changed(TIDY, 'id: acme-desk\n', 'id: acme-desk  \n'))).toMatchObject({
    after: TIDY,
    changes: ['removed blanks at the end of 1 line'],
  });
  expect(
    fix(changed(TIDY, 'id: acme-desk\nname: Acme Desk MCP\n', 'name: Acme Desk MCP\nid: acme-desk\n')),
  ).toMatchObject({
    after: TIDY,
    changes: ['put keys in order'],
  });
  expect(fix(changed(TIDY, 'id: acme-desk', 'id:   acme-desk'))).toMatchObject({
    after: TIDY,
    changes: ['changed the layout'],
  });
});

it('does not touch a file that is no record', () => {
  const text = changed(TIDY, 'name: Acme Desk MCP', 'nam:   Acme Desk MCP');
  const { after, changes, errors } = fix(text);
  expect(after).toBe(text);
  expect(changes).toEqual([]);
  expect(errors.map(({ code }) => code)).toEqual(['CAT101', 'CAT102']);
});

it('keeps the record as it was', () => {
  const { after } = fix(SERVER_YAML);
  expect(after).not.toBe(SERVER_YAML);
  expect(fix(after).changes).toEqual([]);
});
