import type { AttackRecord } from '../../src/catalogue/schema/attack.ts';
import type { Changes } from '../../src/catalogue/schema/changes.ts';
import type { Retired } from '../../src/catalogue/schema/retired.ts';
import type { ServerRecord } from '../../src/catalogue/schema/server.ts';
import { MARKUP_LINE } from './texts.ts';

/** Records as a hostile contributor might write them: markup in every field that takes free text. */

const ON = '2026-11-20';
const HOME = 'https://elsewhere.invalid/%22%3E%3Cscript%3E';
const evidence = { quote: '<img src=x onerror="window.__ran=1">', where: 'source' } as const;

export const SERVER: ServerRecord = {
  id: 'authored',
  name: MARKUP_LINE,
  product: MARKUP_LINE,
  summary: MARKUP_LINE,
  aliases: [MARKUP_LINE],
  source: {
    repository: 'owner/name',
    commit: '0'.repeat(40),
    path: MARKUP_LINE,
    read: 'source',
    licence: MARKUP_LINE,
  },
  homepage: HOME,
  packages: [{ registry: 'npm', name: MARKUP_LINE, checked: { on: ON, found: true, version: MARKUP_LINE } }],
  transports: ['stdio'],
  capabilities: [],
  reviewed: { on: ON, notes: MARKUP_LINE },
  tools: [
    {
      name: MARKUP_LINE,
      summary: MARKUP_LINE,
      params: [{ name: MARKUP_LINE, type: MARKUP_LINE, required: true, enum: [MARKUP_LINE], note: MARKUP_LINE }],
      annotations: { title: MARKUP_LINE },
      effects: ['delete'],
      capabilities: ['file-delete'],
      traits: [],
      reversible: 'no',
      because: { delete: MARKUP_LINE },
      rationale: MARKUP_LINE,
      evidence: [evidence],
      path: MARKUP_LINE,
      override: { severity: 'low', reason: MARKUP_LINE, evidence },
    },
  ],
};

/** The same for a record of an attack, from one that has every field. */
export function hostileAttack(record: AttackRecord): AttackRecord {
  return {
    ...record,
    title: MARKUP_LINE,
    aliases: [MARKUP_LINE],
    summary: MARKUP_LINE,
    steps: record.steps.map(() => MARKUP_LINE),
    signals: [MARKUP_LINE],
    controls: record.controls.map(({ control }) => ({ control, how: MARKUP_LINE })),
    stopped: { verdict: 'no', why: MARKUP_LINE },
    example: undefined,
    flow: record.flow.map((arrow) => ({ ...arrow, cut: false })),
    rubric: { ...record.rubric, why: MARKUP_LINE },
    affected: [MARKUP_LINE],
    references: [{ title: MARKUP_LINE, url: HOME, publisher: MARKUP_LINE, year: 2026, via: MARKUP_LINE }],
    caution: MARKUP_LINE,
  };
}

export const CHANGES: Changes = [
  { id: MARKUP_LINE, on: ON, kind: 'corrected', subject: 'servers/authored', text: MARKUP_LINE },
];

export const RETIRED: Retired = [{ old: 'servers/gone', reason: MARKUP_LINE, on: ON }];
