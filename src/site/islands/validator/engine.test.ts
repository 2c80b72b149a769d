import { describe, expect, it } from 'vitest';
import { answer } from './engine.ts';
import type { Choice, PageServer, PageTool } from './protocol.ts';

const pay: PageTool = {
  name: 'pay',
  params: [{ name: 'amount', type: 'number', required: true }],
  category: 'Financial',
  severity: 'critical',
};
const read: PageTool = { name: 'read', params: [], category: 'Read', severity: 'low' };
const write: PageTool = {
  name: 'write',
  params: [],
  category: 'Write',
  severity: 'medium',
  guarded: { require: [{ conditions: [{ path: 'args.id', op: 'exists', value: true }] }] },
};
const drop: PageTool = { name: 'drop', params: [], category: 'Destructive', severity: 'critical' };
const server: PageServer = { id: 's', name: 'Server', tools: [pay, read, write, drop] };

const text = (rest: object): string => JSON.stringify({ version: '1', default: 'deny', ...rest }, null, 2);
const call = (tool: string, args = '{}', at = '2026-11-20T10:00:00Z') => ({ tool, args, at });

describe('analysing', () => {
  it('says what each tool of the server gets, and what a new one would', async () => {
    const result = await answer('analyse', { text: text({ hide: ['drop'], tools: { read: {} } }), server });
    expect(result.coverage.map(({ tool, treatment, choice }) => [tool, treatment, choice])).toEqual([
      ['pay', 'denied', 'unlisted'],
      ['read', 'allow', 'allow'],
      ['write', 'denied', 'unlisted'],
      ['drop', 'hidden', 'hide'],
    ]);
    expect(result.newTool).toBe('denied');
  });

  it('covers nothing while the policy does not load', async () => {
    const result = await answer('analyse', { text: '{"version":"1"}', server });
    expect(result).toMatchObject({ loads: false, coverage: [], newTool: undefined });
    expect(result.diagnostics.map(({ code }) => code)).toContain('MP103');
  });

  it('names unknown tools of the chosen server', async () => {
    const result = await answer('analyse', { text: text({ tools: { reed: {} } }), server });
    expect(result.diagnostics.find(({ code }) => code === 'MP601')?.message).toContain('read');
  });
});

describe('simulating', () => {
  const policy = text({ tools: { pay: { limits: [{ counter: 'c', window: 'minute', max: 2, scope: 'grant' }] } } });

  it('runs a limit out and lets it come back in the next minute', async () => {
    const calls = [call('pay'), call('pay'), call('pay'), call('pay', '{}', '2026-11-20T10:01:00Z')];
    const { answers } = await answer('simulate', { text: policy, calls });
    expect(answers.map(({ verdict }) => verdict)).toEqual(['allow', 'allow', 'deny', 'allow']);
    expect(answers[2]).toMatchObject({ rule: '/tools/pay/limits/0', retryAt: '2026-11-20T10:01:00Z' });
  });

  it('shows the path of the last call, with the place of the rule in the text', async () => {
    const { steps, wire } = await answer('simulate', { text: policy, calls: [call('pay'), call('pay'), call('pay')] });
    const stop = steps.find(({ outcome }) => outcome === 'stop');
    expect(stop?.check).toBe(10);
    expect(policy.slice(stop?.range?.start.offset, stop?.range?.end.offset)).toContain('"counter"');
    expect(JSON.parse(wire).result.content[0].text).toMatch(/^\[POLICY DENIED\] /);
  });

  it.each(['{"a":1,"a":2}', '{', '[]', '"x"'])('denies the arguments %j as malformed', async (args) => {
    const { answers } = await answer('simulate', { text: text({ tools: { pay: {} } }), calls: [call('pay', args)] });
    expect(answers[0]).toMatchObject({ verdict: 'deny', rule: '(malformed)' });
  });

  it('denies every call while the policy does not load', async () => {
    const { answers } = await answer('simulate', { text: '{', calls: [call('read')] });
    expect(answers[0]).toMatchObject({ verdict: 'deny', rule: '(invalid policy)' });
  });
});

describe('the builder', () => {
  it.each<[Choice, PageTool]>([
    ['allow', read],
    ['limit', write],
    ['guard', write],
    ['ask', pay],
    ['deny', pay],
    ['hide', drop],
    ['unlisted', read],
  ])('writes %s so that it is recognised again, without an error', async (choice, tool) => {
    const { text: written } = await answer('choose', { text: text({ tools: { other: {} } }), tool, choice });
    const { coverage, loads } = await answer('analyse', { text: written, server });
    expect(loads).toBe(true);
    expect(coverage.find((row) => row.tool === tool.name)?.choice).toBe(choice);
    expect(JSON.parse(written).tools.other).toEqual({});
  });

  it('calls an entry of another form "custom" and leaves it', async () => {
    const written = text({
      tools: { pay: { deny_if: [{ conditions: [{ path: 'args.amount', op: 'gt', value: 5 }] }] } },
    });
    const { coverage } = await answer('analyse', { text: written, server });
    expect(coverage[0]?.choice).toBe('custom');
  });
});

describe('presets', () => {
  it.each([
    ['recommended', { hide: ['drop'], tools: ['pay', 'read', 'write'] }],
    ['read only', { hide: undefined, tools: ['read'] }],
    ['locked down', { hide: ['pay', 'write', 'drop'], tools: ['read'] }],
  ] as const)('%s names just the tools it should', async (preset, expected) => {
    const policy = JSON.parse((await answer('preset', { preset, server })).text);
    expect({ hide: policy.hide, tools: Object.keys(policy.tools) }).toEqual(expected);
  });

  it('deny a tool that nobody has assessed', async () => {
    const pasted: PageServer = { id: 'pasted', name: 'Pasted', tools: [{ name: 'x', params: [] }] };
    const policy = JSON.parse((await answer('preset', { preset: 'recommended', server: pasted })).text);
    expect(policy.tools.x.deny_if[0].conditions).toEqual([]);
  });
});

describe('fixing and formatting', () => {
  it('applies the safe fixes only', async () => {
    const { text: after, applied } = await answer('fix', { text: '{"version":"1","tools":{"read":{},}}', server });
    expect(applied).toBeGreaterThan(1);
    expect(JSON.parse(after)).toEqual({ version: '1', default: 'deny', tools: { read: {} } });
  });

  it('formats what loads, and nothing else', async () => {
    expect((await answer('format', { text: '{"default":"deny","version":"1"}' })).text).toBe(
      '{\n  "version": "1",\n  "default": "deny"\n}\n',
    );
    expect((await answer('format', { text: '{' })).text).toBeUndefined();
  });
});
