import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { applyFixes } from './fixes.ts';

function fix(text: string, kind: 'safe' | 'all' = 'safe') {
  return applyFixes(text, analyse(text).diagnostics, kind);
}

describe('applying fixes', () => {
  test('mends a document with several mistakes, also those that only the first fixes bring to light', () => {
    const text = `{
  version: 1, // first
  'default': "block",
  "tools": { "a": { "deny_if": { path: "amount", op: ">", value: "100", }, } },
}`;
    const { text: fixed, skipped } = fix(text);
    expect(analyse(fixed).policy).toEqual({
      version: '1',
      default: 'deny',
      tools: {
        a: {
          require: [{ conditions: [{ path: 'args.amount', op: 'exists', value: true }] }],
          deny_if: [{ conditions: [{ path: 'args.amount', op: 'gt', value: 100 }] }],
        },
      },
    });
    expect(skipped).toEqual([]);
  });

  test('leaves alone what has only unsafe fixes, unless asked', () => {
    const text = '{"version":"1","default":"deny","tool":{"a":{}}}';
    expect(fix(text)).toEqual({ text, applied: [], skipped: [] });
    expect(fix(text, 'all').text).toBe('{"version":"1","default":"deny","tools":{"a":{}}}');
  });

  test('says what it did', () => {
    expect(fix('{"version":"1","default":"deny","hide":["b","b"],"tools":{"a":{}}}').applied).toEqual([
      { code: 'MP110', title: 'Remove the second entry' },
    ]);
  });

  test('rewrites an entry once, though two of its members are old', () => {
    const { text, applied } = fix(
      '{"version":"1","default":"deny","tools":{"a":{"action":"deny","reason":"No."},"b":{}}}',
    );
    expect(analyse(text).policy?.tools?.['a']).toEqual({ deny_if: [{ conditions: [], on_deny: 'No.' }] });
    expect(applied).toHaveLength(1);
  });

  test('wraps a part of a policy and goes on from there', () => {
    const { text } = fix('"refund": { "action": "deny" },\n"list": {},');
    expect(analyse(text).policy).toEqual({
      version: '1',
      default: 'deny',
      tools: { refund: { deny_if: [{ conditions: [] }] }, list: {} },
    });
  });

  test('is done after one pass over its own result', () => {
    const once = fix(
      '{"version":"1","default":"allow","tools":{"a":{"require":[{"conditions":[{"path":"args.url","op":"regex","value":"https://x.example.com"}]}]}}}',
    ).text;
    expect(fix(once)).toEqual({ text: once, applied: [], skipped: [] });
  });

  test.each([
    ['side by side', ','.repeat(30)],
    ['apart', ' ,'.repeat(30)],
    ['on lines of their own', ',\n'.repeat(30)],
    ['with comments between', ',/* x */ ,// y\n,,'.repeat(10)],
    ['in groups', ',, ,,, '.repeat(30)],
  ])('removes a whole run of trailing commas: %s', (_, run) => {
    const policy = { version: '1', default: 'deny', hide: ['b'], tools: { a: {} } };
    const text = `{"version":"1","default":"deny","hide":["b"${run}],"tools":{"a":{${run}}${run}}${run}}${run}`;
    const { text: fixed, skipped } = fix(text);
    expect(analyse(fixed).policy).toEqual(policy);
    expect([fixed.includes(',,'), skipped]).toEqual([false, []]);
  });

  test('says once that a run of trailing commas was removed', () => {
    expect(fix('{"version":"1","default":"deny","tools":{"a":{}},,,,}')).toEqual({
      text: '{"version":"1","default":"deny","tools":{"a":{}}}',
      applied: [{ code: 'MP004', title: 'Remove the commas' }],
      skipped: [],
    });
  });

  test('leaves commas alone that a value follows', () => {
    const text = '{"version":"1","default":"deny","hide":["a",,"b"],"tools":{"c":{}}}';
    expect(fix(text).text).toBe(text);
  });

  test('comes to an end on a document that is mistakes all over', () => {
    const text = `{${Array.from({ length: 300 }, (_, index) => `"a${index}": {"action":"deny","reason":"",},`).join('\n')}`;
    expect(analyse(fix(text, 'all').text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
