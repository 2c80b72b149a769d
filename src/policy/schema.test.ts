import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { FIELDS, LEGACY_ENTRY_FIELDS } from './language.ts';
import { policyJsonSchema, policySchema, type SchemaProfile } from './schema.ts';
import vectors from './vectors.json' with { type: 'json' };

const PROFILES: readonly SchemaProfile[] = ['core', 'extended', 'legacy'];

const ajv = new Ajv2020({ strict: false });
const validators = new Map(PROFILES.map((profile) => [profile as string, ajv.compile(policyJsonSchema(profile))]));

describe('the JSON Schema', () => {
  test('has an address under the base that is given, or a relative one', () => {
    expect(policyJsonSchema('extended')).toMatchObject({
      $id: 'schema/policy-1.json',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
    expect(policyJsonSchema('extended', 'https://example.test/')['$id']).toBe(
      'https://example.test/schema/policy-1.json',
    );
  });

  test.each(PROFILES)('describes every member of the %s profile', (profile) => {
    const undescribed: string[] = [];
    findUndescribed(policyJsonSchema(profile), '', undescribed);
    expect(undescribed).toEqual([]);
  });

  test.each(vectors.evaluation.filter(({ policy }) => policy !== null).map((vector) => [vector.id, vector] as const))(
    'takes the policy of %s in its profile',
    (_, { policy, profile }) => {
      for (const wider of PROFILES.slice(PROFILES.indexOf(profile as SchemaProfile)))
        expect(validators.get(wider)?.(policy)).toBe(true);
      if (profile !== 'core') expect(validators.get('core')?.(policy)).toBe(false);
    },
  );
});

describe('the schema', () => {
  const base = { version: '1', default: 'deny' };

  test.each<[string, unknown]>([
    ['a missing default', { version: '1' }],
    ['a number as version', { ...base, version: 1 }],
    ['an unknown member', { ...base, tool: {} }],
    ['an unknown member of a tool', { ...base, tools: { a: { allow_if: [] } } }],
    ['a bare condition', { ...base, tools: { a: { deny_if: [{ path: 'args.x', op: 'eq', value: 1 }] } } }],
    [
      'text where order needs a number',
      { ...base, tools: { a: { deny_if: [{ conditions: [{ path: 'args.x', op: 'gt', value: '1' }] }] } } },
    ],
    [
      'an empty list of values',
      { ...base, tools: { a: { deny_if: [{ conditions: [{ path: 'args.x', op: 'in', value: [] }] }] } } },
    ],
    [
      'a path that does not start with args',
      { ...base, tools: { a: { deny_if: [{ conditions: [{ path: 'x', op: 'eq', value: 1 }] }] } } },
    ],
    [
      'a window in seconds',
      { ...base, tools: { a: { limits: [{ counter: 'c', window: 60, max: 1, scope: 'grant' }] } } },
    ],
    [
      'a maximum of nought',
      { ...base, tools: { a: { limits: [{ counter: 'c', window: 'day', max: 0, scope: 'grant' }] } } },
    ],
    [
      'an amount over all tools',
      { ...base, all_tools: { limits: [{ counter: 'c', window: 'day', max: 1, increment_from: 'args.n' }] } },
    ],
    ['a message of two lines', { ...base, tools: { a: { deny_if: [{ conditions: [], on_deny: 'a\nb' }] } } }],
  ])('refuses %s in every profile', (_, value) => {
    for (const profile of PROFILES) expect(policySchema(profile).safeParse(value).success).toBe(false);
  });

  test('refuses in core what only the extended profile has', () => {
    const value = { ...base, tools: { a: { limits: [{ counter: 'c', window: 'day', max: 1 }] } } };
    expect(policySchema('core').safeParse(value).success).toBe(false);
    expect(policySchema('extended').safeParse(value).success).toBe(true);
  });

  test('takes legacy members in the legacy profile only', () => {
    const value = { ...base, tools: { a: { action: 'deny', reason: 'No.', rate_limit: '5/hour' } } };
    expect(PROFILES.map((profile) => policySchema(profile).safeParse(value).success)).toEqual([false, false, true]);
  });

  test('knows the same members as the printer and the diagnostics', () => {
    const properties = policyJsonSchema('legacy')['properties'] as Record<
      string,
      { additionalProperties?: { properties: object } }
    >;
    expect(Object.keys(properties).sort()).toEqual([...FIELDS.policy].sort());
    const entry = Object.keys(properties['tools']?.additionalProperties?.properties ?? {});
    expect(entry.sort()).toEqual([...FIELDS.entry, ...LEGACY_ENTRY_FIELDS].sort());
  });

  test.each(vectors.evaluation.filter(({ policy }) => policy !== null))(
    'agrees with the validator on $id',
    ({ policy }) => {
      expect(analyse(JSON.stringify(policy)).policy !== undefined).toBe(
        policySchema('legacy').safeParse(policy).success,
      );
    },
  );
});

function findUndescribed(schema: unknown, at: string, found: string[]): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') {
      for (const [name, member] of Object.entries(value as Record<string, { description?: string }>)) {
        if (!member.description) found.push(`${at}/${name}`);
      }
    }
    findUndescribed(value, `${at}/${key}`, found);
  }
}
