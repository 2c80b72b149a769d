import fc from 'fast-check';
import type { Condition, Json, Policy, Rule, ToolEntry } from './types.ts';
import vectors from './vectors.json' with { type: 'json' };

/** Policies, calls and texts for the property tests: small alphabets, so that rules and calls often meet. */

const path = fc.constantFrom('args.x', 'args.y', 'args.url', 'args.x[*]', 'args.path');
const text = fc.constantFrom('a', '5', 'true', '', 'https://x.example.com', '/srv/../etc', 'b');
const scalar = fc.oneof(text, fc.integer({ min: -2, max: 6 }), fc.boolean());
const pattern = fc.constantFrom(
  'a',
  '^a',
  'a$',
  '^a|b$',
  '^(a|b)$',
  '(?m)^a',
  '(?i)A',
  '^https://x.example.com',
  'x.example.com',
  '.*',
  '^/srv/',
  '5',
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ path, op: fc.constantFrom('eq', 'neq', 'contains'), value: scalar }),
  fc.record({ path, op: fc.constantFrom('in', 'not_in'), value: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ path, op: fc.constantFrom('lt', 'lte', 'gt', 'gte'), value: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ path, op: fc.constant('regex' as const), value: pattern }),
  fc.record({ path, op: fc.constant('exists' as const), value: fc.boolean() }),
);
const message = fc.constantFrom('No.', 'Use sk_live_abcdefghijklmnop.', 'hid\u200Bden');
export const rule: fc.Arbitrary<Rule> = fc.record(
  { conditions: fc.array(condition, { maxLength: 3 }), on_deny: message },
  { requiredKeys: ['conditions'] },
);
export const rules = fc.array(rule, { maxLength: 3 });
const limit = fc.record({
  counter: fc.constantFrom('c', 'd'),
  window: fc.constant('day' as const),
  max: fc.integer({ min: 1, max: 3 }),
});
const amount = fc.record({
  counter: fc.constant('e'),
  window: fc.constant('hour' as const),
  max: fc.constant(9),
  increment_from: fc.constant('args.x'),
});
const asking = fc.array(
  fc.record({ conditions: fc.array(condition, { maxLength: 2 }), on_ask: message }, { requiredKeys: ['conditions'] }),
  { maxLength: 2 },
);
const entry: fc.Arbitrary<ToolEntry> = fc.record(
  {
    require: rules,
    deny_if: rules,
    limits: fc.array(fc.oneof(limit, amount), { maxLength: 2 }),
    approve_if: asking,
    only_args: fc.constant<string[]>(['x']),
  },
  { requiredKeys: [] },
);
const legacy = fc.record(
  {
    action: fc.constantFrom('deny', 'allow', 'require_approval'),
    rate_limit: fc.constantFrom<Json>('1/day', { max: 2, window: 60 }),
    deny_if: rules,
  },
  { requiredKeys: [] },
);
const toolName = fc.constantFrom('a', 'b', 'A', ' a', 'del_x', '__proto__', '\u0430');
const members = {
  version: fc.constant('1' as const),
  default: fc.constantFrom('allow' as const, 'deny' as const),
  description: message,
};
const hide = fc.array(fc.constantFrom('a', 'b', 'del_*', '*', 'A'), { maxLength: 3 });
const allTools = fc.record({ deny_if: rules, limits: fc.array(limit, { maxLength: 1 }) }, { requiredKeys: [] });
export const policy: fc.Arbitrary<Policy> = fc.record(
  {
    ...members,
    hide,
    all_tools: allTools,
    tools: fc.dictionary(toolName, entry, { maxKeys: 3 }),
    list: fc.constant('callable' as const),
  },
  { requiredKeys: ['version', 'default'] },
);
export const withLegacy = fc.record(
  { ...members, hide, tools: fc.dictionary(toolName, fc.oneof(legacy, entry), { maxKeys: 3 }) },
  { requiredKeys: ['version', 'default'] },
);
const argument: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.constant(null),
  fc.array(scalar, { maxLength: 2 }),
  fc.constant({ y: 1 }),
);
export const call = fc.record({
  name: toolName,
  arguments: fc.dictionary(fc.constantFrom('x', 'y', 'url', 'path'), argument, { maxKeys: 3 }),
});

const SAMPLES = [
  ...vectors.validation.map((vector) => vector.text),
  ...vectors.evaluation.map((vector) => JSON.stringify(vector.policy)),
];
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '//',
  '/*',
  '#',
  'null',
  '1e999',
  '-',
  '\uFEFF',
  '\u200B',
  '\n',
  '\u201C',
  '"tools":',
  '{"*":',
  '\uD800',
  '**',
  '(?',
];
/** Texts of the vectors with a few pieces put in or taken out. */
export const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 }))),
      { maxLength: 6 },
    ),
  )
  .map(([sample, changes]) =>
    changes.reduce((current, [at, length, piece]) => {
      const start = at % (current.length + 1);
      return current.slice(0, start) + piece + current.slice(start + length);
    }, sample),
  );

export const anyText = fc.oneof(
  mutated,
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.jsonValue().map((value) => JSON.stringify({ version: '1', default: 'deny', tools: { a: value } })),
);
