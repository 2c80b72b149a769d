import { expect, test } from 'vitest';
import { answer } from './answer.ts';
import { decide } from './decide.ts';
import type { Policy } from './types.ts';

const CONTEXT = { at: '2026-01-05T10:00:00Z', counters: {} };
const POLICY: Policy = {
  version: '1',
  default: 'deny',
  tools: {
    refund: { deny_if: [{ conditions: [], on_deny: 'Refund exceeds the policy limit.' }] },
    ask: { approve_if: [{ conditions: [], on_ask: 'Refund above 50.' }] },
    free: {},
  },
};

function answerTo(call: unknown, protocolVersion?: string): string {
  const request = protocolVersion === undefined ? { id: 7 } : { id: 7, protocolVersion };
  return JSON.stringify(answer(decide(POLICY, call, CONTEXT), request));
}

test('a denial is a tool execution error; resultType only since 2026-07-28', () => {
  const content =
    '"content":[{"type":"text","text":"[POLICY DENIED] Refund exceeds the policy limit."}],"isError":true';
  const old = `{"jsonrpc":"2.0","id":7,"result":{${content}}}`;
  const recent = `{"jsonrpc":"2.0","id":7,"result":{"resultType":"complete",${content}}}`;
  expect(answerTo({ name: 'refund' })).toBe(old);
  expect(answerTo({ name: 'refund' }, '2025-11-25')).toBe(old);
  expect(answerTo({ name: 'refund' }, 'draft')).toBe(old);
  expect(answerTo({ name: 'refund' }, '2026-07-28')).toBe(recent);
  expect(answerTo({ name: 'refund' }, '2027-01-01')).toBe(recent);
});

test('an allowed call is answered by the upstream', () => {
  expect(answer(decide(POLICY, { name: 'free' }, CONTEXT))).toBeUndefined();
});

test('"ask" is a denial for an engine without approvals', () => {
  expect(answerTo({ name: 'ask' })).toContain('"text":"[POLICY DENIED] Refund above 50."');
});

test('malformed requests get a JSON-RPC error: -32600 for the message, -32602 for the params', () => {
  expect(answerTo('[{"name":"a"}]')).toBe(
    '{"jsonrpc":"2.0","id":7,"error":{"code":-32600,"message":"The call is malformed."}}',
  );
  expect(answerTo('{"name":')).toContain('-32600');
  expect(answerTo({ name: 'free', arguments: [] })).toContain('-32602');
  expect(answerTo('{"name":"free","name":"refund"}')).toContain('-32602');
  expect(JSON.stringify(answer(decide(POLICY, {}, CONTEXT)))).toContain('"id":null');
});

test('the answer holds no argument value', () => {
  const held: Policy = {
    version: '1',
    default: 'deny',
    tools: {
      a: { limits: [{ counter: 'c', window: 'day', max: 1, increment_from: 'args.n' }] },
      b: { require: [{ conditions: [{ path: 'args.n', op: 'eq', value: 1 }] }] },
    },
  };
  for (const name of ['a', 'b', 'c']) {
    const decision = decide(held, { name, arguments: { n: 'secret-value' } }, CONTEXT);
    expect(decision.verdict).toBe('deny');
    expect(JSON.stringify(answer(decision))).not.toContain('secret-value');
  }
});
