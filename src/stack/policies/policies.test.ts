import { describe, expect, it } from 'vitest';
import { analyse } from '../../policy/analyse.ts';
import { serverPolicy } from '../../risk/combine.ts';
import type { Category } from '../../risk/vocabulary.ts';
import { stackOf } from '../servers.ts';
import type { StackServer, StackTool } from '../types.ts';
import { nativeForms } from './native.ts';
import { policiesJson, policyFiles, stackPolicies } from './outcome.ts';
import { policyOf } from './policy.ts';

const tool = (name: string, category?: Category): StackTool => ({
  name,
  ...(category === undefined ? {} : { category }),
  capabilities: [],
  traits: [],
  reasons: [],
  params: [],
});

const TOOLS = [
  tool('get', 'Read'),
  tool('put', 'Write'),
  tool('run', 'Execute'),
  tool('drop', 'Destructive'),
  tool('pay', 'Financial'),
  tool('what'),
];
const configured = (name: string) => ({
  name,
  launch: { kind: 'none' as const },
  position: { line: 1, column: 1, offset: 0 },
});
const stack = (...names: string[]): StackServer[] =>
  stackOf(names.map((name) => ({ configured: configured(name), tools: TOOLS })));
const [server] = stack('shop');
if (server === undefined) throw new Error('There is no server.');
const unlisted = stackOf([{ configured: configured('stranger') }]);

describe('the policy of a server', () => {
  it('at "recommended" is the one that its page shows', () => {
    expect(policyOf(server, 'recommended')).toEqual(
      serverPolicy(TOOLS.map(({ name, category }) => ({ name, category }))),
    );
  });

  it('at "read-only" allows what reads and hides the rest; at "locked-down" hides all', () => {
    expect(policyOf(server, 'read-only')).toMatchObject({
      tools: { get: {} },
      hide: ['put', 'run', 'drop', 'pay', 'what'],
    });
    expect(policyOf(server, 'locked-down').hide).toEqual(TOOLS.map(({ name }) => name));
  });

  it('takes exceptions for single tools, whatever the level', () => {
    const [policy] = stackPolicies([server], {
      level: 'locked-down',
      tools: { shop: { drop: 'allow', put: 'recommended', pay: 'deny' } },
    });
    expect(policy).toMatchObject({ free: ['drop'], capped: ['put'], denied: ['pay', 'get', 'run', 'what'] });
  });

  it('takes a level of its own', () => {
    const wishes = { level: 'recommended' as const, servers: { shop: 'locked-down' as const } };
    expect(stackPolicies(stack('shop', 'other'), wishes).map(({ level }) => level)).toEqual([
      'locked-down',
      'recommended',
    ]);
  });

  it('hides and denies everything where the tools are not known, at every level', () => {
    for (const level of ['recommended', 'read-only', 'locked-down'] as const) {
      expect(stackPolicies(unlisted, { level })[0]?.policy).toEqual({ version: '1', default: 'deny', hide: ['*'] });
    }
  });

  it.each(['recommended', 'read-only', 'locked-down'] as const)('at "%s" has no error in it', (level) => {
    for (const { text } of stackPolicies([...stack('__proto__', 'constructor'), ...unlisted], { level })) {
      expect(analyse(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('takes a server that is called like a member of every object', () => {
    const levels = stackPolicies(stack('__proto__', 'constructor'), { level: 'read-only', servers: {}, tools: {} });
    expect(levels.map(({ level, free }) => [level, free])).toEqual([
      ['read-only', ['get']],
      ['read-only', ['get']],
    ]);
  });

  it('keeps names that programs stumble over, and asks nothing of them', () => {
    const odd = stackOf([
      {
        configured: configured('x'),
        tools: [tool('a*', 'Read'), tool('__proto__', 'Read'), tool('twice', 'Read'), tool('twice', 'Destructive')],
      },
    ]);
    const [policy] = stackPolicies(odd, { level: 'recommended' });
    expect(policy?.denied).toEqual(['a*', 'twice']);
    expect(policy?.free).toEqual(['__proto__']);
  });
});

describe('files', () => {
  it('have names that every system takes, none twice', () => {
    const names = policyFiles(
      stackPolicies(stack('My Shop', 'my shop', '../../etc', '', 'ü'), { level: 'recommended' }),
    ).map(({ name }) => name);
    expect(names).toEqual([
      'my-shop.policy.json',
      'my-shop-2.policy.json',
      'etc.policy.json',
      'server.policy.json',
      'server-2.policy.json',
    ]);
  });

  it('one JSON holds all policies', () => {
    const all = JSON.parse(policiesJson(stackPolicies([server, ...unlisted], { level: 'read-only' })));
    expect(Object.keys(all.policies)).toEqual(['shop', 'stranger']);
  });
});

describe('native forms', () => {
  const servers = [...stack('my shop'), ...unlisted];
  const forms = nativeForms(servers, stackPolicies(servers, { level: 'recommended' }));
  const form = (client: string): string => forms.find((one) => one.client === client)?.text ?? '';

  it('Claude Code denies by name, and a whole server whose tools are not known', () => {
    expect(JSON.parse(form('Claude Code')).permissions.deny).toEqual([
      'mcp__my_shop__pay',
      'mcp__my_shop__what',
      'mcp__my_shop__drop',
      'mcp__stranger',
    ]);
  });

  it('Codex lists what is offered, as valid TOML', async () => {
    const { parse } = await import('smol-toml');
    expect(parse(form('Codex'))).toEqual({
      mcp_servers: { 'my shop': { enabled_tools: ['get', 'put', 'run'] }, stranger: { enabled_tools: [] } },
    });
  });

  it('Zed offers nothing that is not listed', () => {
    const { reviewed } = JSON.parse(form('Zed')).agent.profiles;
    expect(reviewed.enable_all_context_servers).toBe(false);
    expect(reviewed.context_servers['my shop'].tools).toMatchObject({
      get: true,
      drop: false,
      pay: false,
      what: false,
    });
  });

  it('no two servers of a stack have the same key, whatever they are called', () => {
    expect(stack('a', 'a', 'a (2)', 'a').map(({ key }) => key)).toEqual(['a', 'a (2)', 'a (2) (2)', 'a (3)']);
  });

  it('one name that two projects use for two servers is told once, and what one of them denies is denied', () => {
    const twice = stack('shop', 'shop');
    const policies = stackPolicies(twice, { level: 'recommended', servers: { 'shop (2)': 'read-only' } });
    const [claude, codex] = nativeForms(twice, policies).map(({ text }) => text);
    expect(JSON.parse(claude ?? '').permissions.deny).toContain('mcp__shop__put');
    expect(codex?.match(/\[mcp_servers\.shop\]/g)).toHaveLength(1);
    expect(codex).not.toContain('"put"');
  });

  it('each says that it is weaker than a gateway', () => {
    expect(forms.every(({ weaker }) => /caps and rules on arguments are lost/.test(weaker))).toBe(true);
  });
});
