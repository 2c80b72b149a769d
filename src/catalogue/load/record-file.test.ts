import { expect, it } from 'vitest';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { report } from './record-file.fixture.ts';
import { decode, readRecord } from './record-file.ts';

it('reads a record and the line of each tool', () => {
  const { found, problems } = readRecord('servers', 'servers/acme-desk.yaml', SERVER_YAML);
  expect(problems).toEqual([]);
  expect(found?.record.tools.map(({ name }) => name)).toEqual(['open_ticket', 'close_ticket']);
  expect(found?.record.tools[0]?.reversible).toBe('yes');
  expect(found?.toolLines).toEqual([10, 24]);
  expect(found?.locate(['tools', 0, 'params', 1, 'type'])).toEqual({ line: 14, column: 32, length: 6 });
  expect(found?.locate(['tools', 0, 'undo'], 'key')).toEqual({ line: 18, column: 5, length: 4 });
});

it('reports all problems of a file, not the first', () => {
  const text = changed(changed(SERVER_YAML, 'read: source', 'read: hearsay'), '[update]', '[updte]');
  expect(report(text)).toMatchInlineSnapshot(`
    "servers/acme-desk.yaml:7:9 CAT104 "read" is not a word of the closed list: "hearsay"
    7 |   read: hearsay
                ^^^^^^^
      use source, tools-list, documentation or submitted
    servers/acme-desk.yaml:27:15 CAT104 Entry 1 of "effects" is not a word of the closed list: "updte"
    27 |     effects: [updte]
                       ^^^^^
      did you mean "update"?"
  `);
});

it('holds attack entries to their ranges, references and CVE form', () => {
  const attack = (from: string, to: string) => report(changed(ATTACK_YAML, from, to), 'attacks');
  expect(report(ATTACK_YAML, 'attacks')).toBe('');
  expect(attack('impact: 1', 'impact: 5')).toMatchInlineSnapshot(`
    "servers/acme-desk.yaml:10:19 CAT107 "impact" must be at most 4, not 5
    10 | rubric: { impact: 5, reach: 3, ease: 3, why: Staff lose hours and no data is lost. }
                           ^"
  `);
  expect(attack('reach: 3', 'reach: 2.5')).toMatchInlineSnapshot(`
    "servers/acme-desk.yaml:10:29 CAT103 "reach" must be a whole number, not the number 2.5
    10 | rubric: { impact: 1, reach: 2.5, ease: 3, why: Staff lose hours and no data is lost. }
                                     ^^^"
  `);
  expect(attack('https://example.org', 'http://example.org')).toMatchInlineSnapshot(`
    "servers/acme-desk.yaml:13:38 CAT105 "url" must be an https:// address, not "http://example.org/queues"
    13 |   - { title: Agents and queues, url: http://example.org/queues, publisher: Example, year: 2025 }
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^"
  `);
  for (const [address, why] of [
    ['https://example.org@elsewhere.invalid/', 'no "name@" before the host'],
    ['https://example.org/"><b>', '"%" escapes'],
    ['https://example.org/\\u00e9', '"%" escapes'],
  ])
    expect(attack('https://example.org/queues', JSON.stringify(address).replaceAll('\\\\u', '\\u'))).toContain(why);
  expect(attack('mappings: {}', 'cve: [2025-6514]\nmappings: {}')).toMatchInlineSnapshot(`
    "servers/acme-desk.yaml:14:7 CAT105 Entry 1 of "cve" must look like CVE-2025-6514, not "2025-6514"
    14 | cve: [2025-6514]
               ^^^^^^^^^"
  `);
  expect(attack('[issue-write] }', '[issues-write] }')).toMatchInlineSnapshot(`
    "servers/acme-desk.yaml:15:32 CAT104 Entry 1 of "any_of" is not a word of the closed list: "issues-write"
    15 | match: { level: tool, any_of: [issues-write] }
                                        ^^^^^^^^^^^^
      did you mean "issue-write"?"
  `);
  expect(attack('abuses: [issue-write]', 'abuses: [Reed]')).toMatchInlineSnapshot(`
    "servers/acme-desk.yaml:8:10 CAT104 Entry 1 of "abuses" is not a word of the closed list: "Reed"
    8 | abuses: [Reed]
                 ^^^^
      did you mean "Read"?"
  `);
});

it('decode refuses what is not UTF-8', () => {
  expect(decode('f.yaml', Uint8Array.of(0x61, 0xff, 0xfe))).toMatchObject({ problem: { code: 'CAT003' } });
});
