/**
 * Decisions a second of our evaluator and of Cedar (WebAssembly) on policies that say the same, and diagnostics a second
 * against JSON.parse with the published JSON Schema. The contestants take turns within one run, so that a busy machine
 * slows all of them; compare the ratios, not the seconds. Run: node bench/policy.ts
 */
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { analyse } from '../src/policy/analyse.ts';
import { decide } from '../src/policy/decide.ts';
import { print } from '../src/policy/print.ts';
import { policyJsonSchema } from '../src/policy/schema.ts';
import type { Condition, Json, Policy, ToolCall } from '../src/policy/types.ts';
import { median } from './median.ts';

const ROUNDS = 15;
const MILLISECONDS_A_TURN = 60;

interface Case {
  title: string;
  policy: Policy;
  /** The same policy in Cedar. */
  cedar: string;
  calls: (ToolCall & { expect: 'allow' | 'deny' })[];
}

const TOOLS = Array.from({ length: 62 }, (_, index) => `tool_${index}`);

function denyIf(condition: Condition): Policy {
  return { version: '1', default: 'deny', tools: { refund: { deny_if: [{ conditions: [condition] }] } } };
}

const CASES: readonly Case[] = [
  {
    title: 'one tool, one bound',
    policy: denyIf({ path: 'args.amount', op: 'gt', value: 100 }),
    cedar: `permit(principal, action == Action::"refund", resource);
      forbid(principal, action == Action::"refund", resource) when { context has amount && context.amount > 100 };`,
    calls: [
      { name: 'refund', arguments: { amount: 75 }, expect: 'allow' },
      { name: 'refund', arguments: { amount: 500 }, expect: 'deny' },
      { name: 'other', arguments: {}, expect: 'deny' },
    ],
  },
  {
    title: 'three conditions and a text pattern',
    policy: {
      version: '1',
      default: 'deny',
      tools: {
        send: {
          require: [
            {
              conditions: [
                { path: 'args.to', op: 'regex', value: '@corp\\.test$' },
                { path: 'args.kind', op: 'in', value: ['note', 'report', 'reply'] },
                { path: 'args.size', op: 'lte', value: 5000 },
              ],
            },
          ],
        },
      },
    },
    cedar: `permit(principal, action == Action::"send", resource) when {
      context.to like "*@corp.test" && ["note", "report", "reply"].contains(context.kind) && context.size <= 5000 };`,
    calls: [
      { name: 'send', arguments: { to: 'a.person@corp.test', kind: 'report', size: 1200 }, expect: 'allow' },
      { name: 'send', arguments: { to: 'a.person@evil.example', kind: 'report', size: 1200 }, expect: 'deny' },
      { name: 'send', arguments: { to: 'a.person@corp.test', kind: 'invoice', size: 1200 }, expect: 'deny' },
    ],
  },
  {
    title: 'a server of 62 tools',
    policy: {
      version: '1',
      default: 'deny',
      hide: TOOLS.slice(0, 8),
      tools: Object.fromEntries(TOOLS.slice(8).map((tool) => [tool, {}])),
    },
    cedar: TOOLS.slice(8)
      .map((tool) => `permit(principal, action == Action::"${tool}", resource);`)
      .join('\n'),
    calls: [
      { name: 'tool_40', arguments: { id: 7 }, expect: 'allow' },
      { name: 'tool_3', arguments: { id: 7 }, expect: 'deny' },
      { name: 'unknown_tool', arguments: { id: 7 }, expect: 'deny' },
    ],
  },
];

const CONTEXT = { at: '2026-01-05T10:00:00Z', counters: {} };

function ourTurn({ policy, calls }: Case): () => boolean {
  return () =>
    calls.every(
      (call) => decide(policy, { name: call.name, arguments: call.arguments }, CONTEXT).verdict === call.expect,
    );
}

/** The policy set is parsed once, as an engine would; a call is one request with its arguments as context. */
function cedarTurn({ title, cedar: text, calls }: Case): () => boolean {
  const parsed = cedar.preparsePolicySet(title, { staticPolicies: text });
  if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
  return () => calls.every((call) => cedarVerdict(title, call) === call.expect);
}

function cedarVerdict(preparsedPolicySetId: string, call: ToolCall): string {
  const answer = cedar.statefulIsAuthorized({
    principal: { type: 'Grant', id: 'g1' },
    action: { type: 'Action', id: call.name },
    resource: { type: 'Server', id: 's1' },
    context: call.arguments ?? {},
    preparsedPolicySetId,
    entities: [],
  });
  return answer.type === 'success' ? answer.response.decision : 'failure';
}

function policyText(tools: number): string {
  const entries = Array.from({ length: tools }, (_, index): [string, Json] => [
    `tool_${index}`,
    index % 3 === 0
      ? { limits: [{ counter: `tool_${index}_rate`, window: 'minute', max: 30, scope: 'grant' }] }
      : { deny_if: [{ conditions: [{ path: 'args.amount', op: 'gt', value: index + 1 }], on_deny: 'Too much.' }] },
  ]);
  return print(JSON.parse(JSON.stringify({ version: '1', default: 'deny', tools: Object.fromEntries(entries) })));
}

const matchesSchema = new Ajv2020({ strict: false }).compile(policyJsonSchema('extended'));

/** Runs a turn again and again for a while; gives back runs a second. */
function pace(turn: () => boolean): number {
  const start = performance.now();
  let runs = 0;
  do {
    for (let again = 0; again < 8; again += 1) if (!turn()) throw new Error('A contestant gave a wrong answer.');
    runs += 8;
  } while (performance.now() - start < MILLISECONDS_A_TURN);
  return (runs * 1000) / (performance.now() - start);
}

/** Median paces of two contestants that take turns, and the median of the ratios within a round. */
function race(title: string, ours: () => boolean, theirs: () => boolean, perRun = 1) {
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: pace(ours) * perRun, theirs: pace(theirs) * perRun }));
  return {
    case: title,
    'ours a second': Math.round(median(rounds.map((round) => round.ours))),
    'theirs a second': Math.round(median(rounds.map((round) => round.theirs))),
    ratio: Number(median(rounds.map((round) => round.ours / round.theirs)).toFixed(2)),
  };
}

console.log('Decisions: ours and cedar-wasm');
console.table(CASES.map((each) => race(each.title, ourTurn(each), cedarTurn(each), each.calls.length)));

console.log('Diagnostics: ours and JSON.parse with the JSON Schema (ajv, compiled)');
console.table(
  [1, 10, 62, 500].map((tools) => {
    const text = policyText(tools);
    const ours = () => analyse(text).policy !== undefined;
    return race(`${tools} tools, ${text.length} characters`, ours, () => matchesSchema(JSON.parse(text)));
  }),
);
