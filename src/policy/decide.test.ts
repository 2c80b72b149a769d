import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { CallContext, Policy } from './types.ts';

const AT = '2026-01-05T10:00:30Z';
const CONTEXT: CallContext = { at: AT, counters: {} };

function policy(members: string): Policy {
  return JSON.parse(`{"version":"1",${members}}`);
}

function ruleFor(held: Policy, call: unknown, context: Partial<CallContext> = {}): string {
  const { verdict, rule } = decide(held, call, { ...CONTEXT, ...context });
  return verdict === 'allow' ? 'allow' : rule;
}

const OPEN = policy('"default":"allow"');

describe('check 0: the policy', () => {
  test('none and an invalid one deny whatever the call', () => {
    expect(decide(undefined, {}, CONTEXT)).toMatchObject({ verdict: 'deny', rule: '(no policy)' });
    expect(decide('invalid', 7, CONTEXT)).toMatchObject({
      verdict: 'deny',
      rule: '(invalid policy)',
      message: 'The policy is invalid.',
    });
  });
});

describe('check 1: malformed calls', () => {
  test.each([
    [undefined],
    [null],
    [7],
    [[]],
    [[{ name: 'a' }]],
    [{}],
    [{ name: '' }],
    [{ name: 7 }],
    [{ name: null }],
    [{ name: 'a', arguments: null }],
    [{ name: 'a', arguments: [] }],
    [{ name: 'a', arguments: 'x' }],
    [''],
    ['a'],
    ['"a"'],
    ['{"name":"a"'],
    ['{"name":"a",}'],
    ['{"name":"a"} {"name":"a"}'],
    ['{/**/"name":"a"}'],
    ['{"name":"a","name":"a"}'],
    ['{"name":"a","arguments":{"x":1,"x":1}}'],
    ['{"name":"a","arguments":{"x":1,"\\u0078":2}}'],
    ['{"name":"a","arguments":{"l":[{"x":1,"x":2}]}}'],
    ['{"name":"a","_meta":{"x":1,"x":1}}'],
    ['{"name":"a","arguments":{"__proto__":1,"__proto__":1}}'],
    ['[{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"a"}}]'],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"name":"a"}}'],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call"}'],
  ])('%j', (call) => {
    expect(decide(OPEN, call, CONTEXT)).toMatchObject({
      verdict: 'deny',
      rule: '(malformed)',
      message: 'The call is malformed.',
    });
  });

  test.each([
    [{ name: 'a' }],
    [{ name: 'a', arguments: {} }],
    ['{"name":"a"}'],
    [' {"name":"a","arguments":{"x":{"y":1},"z":{"y":1},"l":["x","x"]}} '],
    ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"a"}}'],
    ['{"name":"a","arguments":{"__proto__":1,"constructor":2}}'],
  ])('%j can be read', (call) => {
    expect(ruleFor(OPEN, call)).toBe('allow');
  });

  function nested(levels: number): string {
    return `{"name":"a","arguments":{"x":${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}}}`;
  }

  test('64 levels are the most, in a text and in a value', () => {
    expect(ruleFor(OPEN, nested(64))).toBe('allow');
    expect(ruleFor(OPEN, JSON.parse(nested(64)))).toBe('allow');
    expect(ruleFor(OPEN, nested(65))).toBe('(malformed)');
    expect(ruleFor(OPEN, JSON.parse(nested(65)))).toBe('(malformed)');
    expect(ruleFor(OPEN, nested(400_000))).toBe('(malformed)');
  });

  test('1 MiB is the most, counted in UTF-8 bytes where the text is at hand', () => {
    const call = (length: number, unit = 'a') => `{"name":"a","arguments":{"x":"${unit.repeat(length)}"}}`;
    const frame = call(0).length;
    expect(ruleFor(OPEN, call(1024 * 1024 - frame))).toBe('allow');
    expect(ruleFor(OPEN, call(1024 * 1024 - frame + 1))).toBe('(malformed)');
    expect(ruleFor(OPEN, call(600_000, 'é'))).toBe('(malformed)');
    expect(ruleFor(OPEN, { name: 'a', arguments: { x: 'a'.repeat(1024 * 1024) } })).toBe('(malformed)');
    expect(ruleFor(OPEN, { name: 'a', arguments: { x: Array(1024 * 1024).fill(0) } })).toBe('(malformed)');
  });

  test('a value that contains itself is not JSON', () => {
    const loop: Record<string, unknown> = {};
    loop['again'] = loop;
    expect(ruleFor(OPEN, { name: 'a', arguments: loop })).toBe('(malformed)');
  });
});

describe('checks 2 to 4: names', () => {
  test('hidden comes before everything else about the name', () => {
    const held = policy('"default":"deny","hide":["a","b_*"],"tools":{"a":{"deny_if":[{"conditions":[]}]}}');
    expect(decide(held, { name: 'a' }, CONTEXT)).toMatchObject({
      rule: '(hidden)',
      message: 'Tool "a" is not available.',
    });
    expect(ruleFor(held, { name: 'b_x' })).toBe('(hidden)');
  });

  test('a look-alike is denied under either default', () => {
    for (const fallback of ['allow', 'deny']) {
      const held = policy(`"default":"${fallback}","hide":["delete_account","x_*"],"tools":{"Pay":{}}`);
      expect(decide(held, { name: 'Delete_Account' }, CONTEXT)).toMatchObject({
        rule: '(confusable)',
        message: 'Tool "Delete_Account" is not permitted by policy.',
      });
      expect(ruleFor(held, { name: 'pay ' })).toBe('(confusable)');
      expect(ruleFor(held, { name: 'X_1' })).toBe('(confusable)');
      expect(ruleFor(held, { name: 'Pay' })).toBe('allow');
    }
  });

  test('two listed names that look alike are both known', () => {
    const held = policy('"default":"deny","tools":{"pay":{},"Pay":{}}');
    expect(ruleFor(held, { name: 'pay' })).toBe('allow');
    expect(ruleFor(held, { name: 'Pay' })).toBe('allow');
    expect(ruleFor(held, { name: 'PAY' })).toBe('(confusable)');
  });

  test('built-in members are neither listed nor pinned', () => {
    const held = policy('"default":"deny","tools":{"a":{}},"pins":{}');
    for (const name of ['constructor', '__proto__', 'toString']) expect(ruleFor(held, { name })).toBe('(default deny)');
    const listed = policy('"default":"deny","tools":{"__proto__":{"deny_if":[{"conditions":[]}]},"constructor":{}}');
    expect(ruleFor(listed, { name: '__proto__' })).toBe('/tools/__proto__/deny_if/0');
    expect(ruleFor(listed, { name: 'constructor' })).toBe('allow');
  });
});

describe('checks 5 and 6: pins and arguments', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;
  const held = policy(`"default":"allow","pins":{"a":"${digest}"},"tools":{"b":{"only_args":["x"]}}`);

  test('a pinned tool needs its digest; an unknown one is a doubt', () => {
    expect(ruleFor(held, { name: 'a' }, { digest })).toBe('allow');
    expect(ruleFor(held, { name: 'a' }, { digest: digest.toUpperCase() })).toBe('allow');
    expect(ruleFor(held, { name: 'a' }, { digest: `sha256:${'cd'.repeat(32)}` })).toBe('(drift)');
    expect(decide(held, { name: 'a' }, CONTEXT)).toMatchObject({
      rule: '(drift)',
      message: 'Tool "a" changed since it was reviewed.',
    });
    expect(ruleFor(held, { name: 'c' })).toBe('allow');
  });

  test('only_args is about names at the top level, whatever their value', () => {
    expect(ruleFor(held, { name: 'b', arguments: { x: { y: 1 } } })).toBe('allow');
    expect(ruleFor(held, { name: 'b' })).toBe('allow');
    expect(ruleFor(held, { name: 'b', arguments: { x: 1, y: null } })).toBe('/tools/b/only_args');
    expect(ruleFor(held, '{"name":"b","arguments":{"__proto__":1}}')).toBe('/tools/b/only_args');
  });
});

describe('checks 7 to 11: rules', () => {
  const condition = '{"path":"args.x","op":"eq","value":1}';

  test('the first rule in the fixed order is reported', () => {
    const held = policy(
      `"default":"deny","all_tools":{"deny_if":[{"conditions":[${condition}]}]},"tools":{"a":{
        "require":[{"conditions":[]},{"conditions":[{"path":"args.r","op":"exists","value":true}]}],
        "deny_if":[{"conditions":[{"path":"args.d","op":"exists","value":true}]}]}}`,
    );
    expect(ruleFor(held, { name: 'a', arguments: { d: 1, x: 1 } })).toBe('/tools/a/require/1');
    expect(ruleFor(held, { name: 'a', arguments: { r: 1, d: 1, x: 1 } })).toBe('/tools/a/deny_if/0');
    expect(ruleFor(held, { name: 'a', arguments: { r: 1, x: 1 } })).toBe('/all_tools/deny_if/0');
    expect(ruleFor(held, { name: 'a', arguments: { r: 1 } })).toBe('allow');
  });

  test('pointers are escaped as RFC 6901 says', () => {
    const held = policy('"default":"deny","tools":{"a/b~c":{"deny_if":[{"conditions":[]}]}}');
    expect(ruleFor(held, { name: 'a/b~c' })).toBe('/tools/a~1b~0c/deny_if/0');
  });

  test('default messages', () => {
    const held = policy(
      `"default":"deny","tools":{"r":{"require":[{"conditions":[${condition}]}]},"d":{"deny_if":[{"conditions":[]}]},
       "o":{"only_args":[]},"q":{"approve_if":[{"conditions":[]}]}}`,
    );
    expect(decide(held, { name: 'r' }, CONTEXT).message).toBe('A required condition is not met.');
    expect(decide(held, { name: 'd' }, CONTEXT).message).toBe('A deny rule matched.');
    expect(decide(held, { name: 'o', arguments: { a: 1 } }, CONTEXT).message).toBe(
      'Argument "a" is not permitted by policy.',
    );
    expect(decide(held, { name: 'z' }, CONTEXT).message).toBe('Tool "z" is not permitted by policy.');
    expect(decide(held, { name: 'q' }, CONTEXT)).toMatchObject({ verdict: 'ask', rule: '/tools/q/approve_if/0' });
    expect(ruleFor(held, { name: 'q' }, { approved: true })).toBe('allow');
  });

  test('an approval does not lift a denial', () => {
    const held = policy(
      '"default":"deny","tools":{"a":{"deny_if":[{"conditions":[]}],"approve_if":[{"conditions":[]}]}}',
    );
    expect(ruleFor(held, { name: 'a' }, { approved: true })).toBe('/tools/a/deny_if/0');
  });
});
