import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, changed } from '../fixtures/texts.ts';
import { cve } from './cve.ts';

const entry = (kind: string) =>
  changed(changed(ATTACK_YAML, 'kind: pattern', `kind: ${kind}`), 'mappings:', 'cve: [CVE-2025-6514]\nmappings:');

it('gives a CVE one entry', () => {
  expect(findings(cve, { 'attacks/a.yaml': entry('vulnerability'), 'attacks/b.yaml': entry('vulnerability') })).toEqual(
    ['CAT303 attacks/b.yaml:14:7 CVE-2025-6514 is also listed in attacks/a.yaml'],
  );
});

it('lets a pattern list the cases it was seen in', () => {
  expect(findings(cve, { 'attacks/a.yaml': entry('pattern'), 'attacks/b.yaml': entry('vulnerability') })).toEqual([]);
});
