import { describe, expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, SERVER_YAML } from '../fixtures/texts.ts';
import { readRecord } from '../load/record-file.ts';
import { ledger } from './ledger.ts';

const RECORDS = { 'servers/acme-desk.yaml': SERVER_YAML, 'attacks/ticket-flood.yaml': ATTACK_YAML };

describe('retired.yaml', () => {
  const check = (...lines: string[]) =>
    findings(ledger, { ...RECORDS, 'retired.yaml': lines.map((line) => `- { ${line}, on: 2026-01-01 }\n`).join('') });

  it('takes an address that is gone, with or without a new one', () => {
    expect(
      check('old: attacks/flood, now: attacks/ticket-flood, reason: Renamed.', 'old: servers/x, reason: Gone.'),
    ).toEqual([]);
  });

  it('refuses an address that is in use, one that leads nowhere, and one given twice', () => {
    expect(
      check(
        'old: tools/acme-desk/open-ticket, reason: Gone.',
        'old: attacks/a, now: attacks/ticket-floods, reason: Renamed.',
        'old: attacks/a, reason: Gone.',
        'old: attacks/b, now: attacks/a, reason: Renamed.',
      ),
    ).toEqual([
      'CAT504 retired.yaml:1:10 "tools/acme-desk/open-ticket" is the address of a record again',
      'CAT503 retired.yaml:2:26 No page has the address "attacks/ticket-floods" (did you mean "attacks/ticket-flood"?)',
      'CAT505 retired.yaml:3:10 "attacks/a" is retired twice',
      'CAT503 retired.yaml:4:26 "attacks/a" is retired itself; name the last address',
    ]);
  });
});

describe('the address of a retired page', () => {
  it.each([
    '../../etc/passwd',
    'tools/a/../b',
    'servers/..',
    'tools/x',
    'servers/a/b',
    'attacks/a/',
    '/attacks/a',
    'Attacks/a',
    'attacks/a b',
  ])('%s is refused: it becomes the name of a file', (old) => {
    const text = `- { old: "${old}", reason: Gone., on: 2026-01-01 }\n`;
    const { found, problems } = readRecord('retired', 'retired.yaml', text);
    expect(found).toBeUndefined();
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['CAT105', 1, 10]]);
  });

  it('may not lead to itself', () => {
    const text = '- { old: attacks/a, now: attacks/a, reason: Renamed., on: 2026-01-01 }\n';
    expect(findings(ledger, { ...RECORDS, 'retired.yaml': text })).toEqual([
      'CAT503 retired.yaml:1:26 "attacks/a" is retired itself; name the last address',
    ]);
  });
});

describe('changes.yaml', () => {
  const check = (...lines: string[]) =>
    findings(ledger, {
      ...RECORDS,
      'changes.yaml': lines.map((line) => `- { ${line}, kind: added, text: T. }\n`).join(''),
    });

  it('takes changes to pages that exist, newest first', () => {
    expect(
      check(
        'id: c, on: 2026-03-01, subject: tools/acme-desk/close-ticket',
        'id: b, on: 2026-02-01, subject: guides/reading-a-page',
        'id: a, on: 2026-02-01, subject: risk/critical',
      ),
    ).toEqual([]);
  });

  it('refuses unknown subjects and repeated ids, and asks for the order', () => {
    expect(check('id: a, on: 2026-01-01, subject: servers/acme', 'id: a, on: 2026-02-01, subject: method')).toEqual([
      'CAT503 changes.yaml:1:37 No page has the address "servers/acme"',
      'CAT505 changes.yaml:2:9 "a" is the id of an earlier entry',
      'CAT506 changes.yaml:2:16 2026-02-01 stands below 2026-01-01',
    ]);
  });
});
