import { expect, it } from 'vitest';
import type { Policy } from '../../policy/types.ts';
import { toolRecord } from '../schema/tool.ts';
import { PolicyFault, policyView } from './policy-view.ts';

const tool = toolRecord.parse({
  name: 'send',
  params: [{ name: 'to', type: 'string', required: true }],
  effects: ['send'],
});
const view = (entry: NonNullable<Policy['tools']>[string]) =>
  policyView(
    'guarded policy of send (mail)',
    { version: '1', default: 'deny', tools: { send: entry } },
    { tool, sibling: undefined },
  );

it('prints the policy canonically and says which profile it needs', () => {
  const { text, profile } = view({});
  expect(text).toBe('{\n  "version": "1",\n  "default": "deny",\n  "tools": {\n    "send": {}\n  }\n}\n');
  expect(profile).toBe('core');
  expect(view({ approve_if: [{ conditions: [], on_ask: 'Send?' }] }).profile).toBe('extended');
});

it('refuses a policy that does not validate, naming policy, code and place', () => {
  const broken = { limits: [{ counter: 'a b', window: 'minute' as const, max: 1 }] };
  expect(() => view(broken)).toThrow(PolicyFault);
  expect(() => view(broken)).toThrow(/^The guarded policy of send \(mail\) does not validate: MP305 at \d+:\d+: /);
});

it('refuses a policy whose rules let nothing through that they should', () => {
  const given = { path: 'args.to', op: 'exists' as const, value: true };
  const contradiction = { require: [{ conditions: [given] }], deny_if: [{ conditions: [given] }] };
  expect(() => view(contradiction)).toThrow(/^The guarded policy of send \(mail\) let 0 of the calls through/);
});
