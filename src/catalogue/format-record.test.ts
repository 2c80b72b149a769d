import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ATTACK_YAML, SERVER_YAML } from './fixtures/texts.ts';
import { formatRecord } from './format-record.ts';

const UNTIDY = `# about the file

tools:
    - effects: [ create ]   # one of ours
      # about the name
      name: open_ticket
      params: [{required: true, type: number,   name: deptid}]
source: {read: source}   
name: Acme
id: acme
`;

const TIDY = `# about the file

id: acme
name: Acme
source: { read: source }
tools:
  # about the name
  - name: open_ticket
    params: [ { name: deptid, type: number, required: true } ]
    effects: [ create ] # one of ours
`;

describe('formatRecord', () => {
  it('orders keys as the schema does, lays out evenly and keeps comments', () => {
    expect(formatRecord('servers', UNTIDY)).toBe(TIDY);
  });

  it('keeps every fact', () => {
    expect(parse(formatRecord('servers', UNTIDY))).toEqual(parse(UNTIDY));
    expect(parse(formatRecord('attacks', ATTACK_YAML))).toEqual(parse(ATTACK_YAML));
  });

  it('gives the same text when it is run again', () => {
    for (const text of [UNTIDY, SERVER_YAML, '- { on: 2026-01-01, reason: R., old: a }\n']) {
      const once = formatRecord('servers', text);
      expect(formatRecord('servers', once)).toBe(once);
    }
  });

  it('changes no fact of real records, and settles at once', () => {
    const names = readdirSync('catalogue/attacks').filter((_, index) => index % 12 === 0);
    expect(names).not.toEqual([]);
    for (const name of names) {
      const text = readFileSync(join('catalogue/attacks', name), 'utf8');
      const once = formatRecord('attacks', text);
      expect(parse(once), name).toEqual(parse(text));
      expect(formatRecord('attacks', once), name).toBe(once);
    }
  });

  it('settles at once whatever the lines of a text are, and keeps them', () => {
    const lines = fc.array(
      fc.constantFrom('', 'word', 'many words '.repeat(15), '    indented', '    ', '\ttab', '# no comment'),
    );
    fc.assert(
      fc.property(fc.constantFrom('>', '>-', '|', '|+'), lines, (style, rest) => {
        const text = `id: a\nsummary: ${style}\n${['first', ...rest].map((line) => `  ${line}\n`).join('')}`;
        const once = formatRecord('servers', text);
        expect(parse(once)).toEqual(parse(text));
        expect(formatRecord('servers', once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('settles at once whatever stands between double quotes', () => {
    const part = fc.constantFrom('word ', 'x'.repeat(130), '\n', '\\', '"', '  ', '\t', '\u202e');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = `id: a\nname: ${JSON.stringify(parts.join(''))}\n`;
        const once = formatRecord('servers', text);
        expect(parse(once)).toEqual(parse(text));
        expect(formatRecord('servers', once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('does not turn an escape into the character that cannot be seen', () => {
    const text = 'id: a\nname: "x\\u200b\\u202e\\U000e0041y é"\n';
    expect(formatRecord('servers', text)).toBe(text);
  });

  it('writes line ends as line feeds', () => {
    expect(formatRecord('servers', 'id: a\r\nname: A\r\n')).toBe('id: a\nname: A\n');
  });
});
