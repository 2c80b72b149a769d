import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ATTACK_YAML, SERVER_YAML } from './fixtures/texts.ts';
import { formatRecord } from './format-record.ts';
import { FOLDERS } from './load/kinds.ts';

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

  it('changes no fact of any record of the catalogue, and settles at once', () => {
    for (const kind of FOLDERS) {
      for (const name of readdirSync(join('catalogue', kind)).filter((file) => file.endsWith('.yaml'))) {
        const text = readFileSync(join('catalogue', kind, name), 'utf8');
        const once = formatRecord(kind, text);
        expect(parse(once), name).toEqual(parse(text));
        expect(formatRecord(kind, once), name).toBe(once);
      }
    }
  });

  it('writes line ends as line feeds', () => {
    expect(formatRecord('servers', 'id: a\r\nname: A\r\n')).toBe('id: a\nname: A\n');
  });
});
