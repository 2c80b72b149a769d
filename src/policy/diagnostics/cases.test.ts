import { describe, expect, test } from 'vitest';
import { applyEdits } from '../fixes.ts';
import type { ToolEntry } from '../types.ts';
import type { Case } from './cases/case.ts';
import { CONDITIONS_CASES } from './cases/conditions.ts';
import { LEGACY_CASES } from './cases/legacy.ts';
import { LIMITS_CASES } from './cases/limits.ts';
import { MEANING_CASES } from './cases/meaning.ts';
import { SERVER_CASES, SHOP } from './cases/server.ts';
import { SHAPE_CASES } from './cases/shape.ts';
import { SYNTAX_CASES } from './cases/syntax.ts';
import { DIAGNOSTICS, type DiagnoseOptions, diagnose } from './index.ts';

const FAMILIES: readonly [string, readonly Case[], DiagnoseOptions][] = [
  ['JSON', SYNTAX_CASES, {}],
  ['members and types', SHAPE_CASES, {}],
  ['conditions', CONDITIONS_CASES, {}],
  ['limits', LIMITS_CASES, {}],
  ['older forms', LEGACY_CASES, {}],
  ['meaning', MEANING_CASES, {}],
  ['the tools of a server', SERVER_CASES, { server: SHOP }],
];

describe.each(FAMILIES)('diagnostics about %s', (_, cases, options) => {
  test.each(cases.map((item) => [item.code, item] as const))(
    '%s names the place, the reason and the ways to mend it',
    (code, item) => {
      const text = item.text.replace(/[«»]/g, '');
      const found = diagnose(text, options).filter((diagnostic) => diagnostic.code === code);
      expect(found.map(({ range }) => markRange(text, range.start.offset, range.end.offset))).toEqual([item.text]);
      expect(found[0]?.message).toBe(item.message);
      expect(found[0]?.fixes.map(({ kind, edits }) => [kind, applyEdits(text, edits)])).toEqual(item.fixes);
    },
  );

  test.each(cases.flatMap(({ code, good }) => (good === undefined ? [] : [[code, good] as const])))(
    '%s is not reported for what is right',
    (code, good) => {
      expect(diagnose(good, options).map((diagnostic) => diagnostic.code)).not.toContain(code);
    },
  );
});

test('every code of the registry has a case, and every case a code of the registry', () => {
  const covered = new Set(FAMILIES.flatMap(([, cases]) => cases.map(({ code }) => code)));
  expect([...covered].sort()).toEqual(DIAGNOSTICS.map(({ code }) => code).sort());
});

test('every code has a severity, a message and help in whole sentences', () => {
  for (const { severity, title, help } of DIAGNOSTICS) {
    expect(['error', 'warning', 'hint']).toContain(severity);
    expect(title).toMatch(/[.?}]$/);
    expect(help).toMatch(/^["A-Z].*\.$/);
  }
});

test('a risky tool without any rule is warned about, unless no rule is what is recommended for it', () => {
  const warned = (known: { recommended?: ToolEntry }) => {
    const tools = [{ name: 'read_keys', severity: 'high' as const, params: [], ...known }];
    const text = '{"version":"1","default":"deny","tools":{"read_keys":{}}}';
    return diagnose(text, { server: { id: 'vault', tools } }).map(({ code }) => code);
  };
  expect(warned({})).toEqual(['MP605']);
  expect(warned({ recommended: { limits: [] } })).toEqual(['MP605']);
  expect(warned({ recommended: {} })).toEqual([]);
});

describe('every diagnostic', () => {
  const text = '{"version":1,"default":"block","tools":{"a":{"limits":[{"counter":"a b","window":60,"max":0}]}}}';
  const found = diagnose(text);

  test('a document with several mistakes gets all of them, by place', () => {
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'MP102',
      'MP104',
      'MP305',
      'MP302',
      'MP303',
    ]);
    const offsets = found.map(({ range }) => range.start.offset);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });

  test('points to its page and into the policy', () => {
    expect(found[0]).toMatchObject({ url: 'diagnostics/MP102/', pointer: '/version' });
    expect(found.find(({ code }) => code === 'MP302')?.pointer).toBe('/tools/a/limits/0/window');
  });

  test('leaves no {name} of a template unfilled', () => {
    for (const [, cases, options] of FAMILIES) {
      for (const item of cases) {
        for (const { code, message, help } of diagnose(item.text.replace(/[«»]/g, ''), options)) {
          expect(`${message} ${help}`, code).not.toMatch(/\{[a-z]+\}/);
        }
      }
    }
  });

  test('counts lines and columns from 1, in UTF-16 units', () => {
    const [first] = diagnose(
      '{\r\n  "description": "\u{1F600}", "x": 1,\r\n"version":"1","default":"deny","tools":{"a":{}}}',
    ).filter(({ code }) => code === 'MP105');
    expect(first?.range.start).toEqual({ line: 2, column: 24, offset: 26 });
  });
});

function markRange(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}
