import { describe, expect, it } from 'vitest';
import type { Verdict } from '../policy/types.ts';
import { categoryOf } from './category.ts';
import * as fixture from './facts.fixture.ts';
import { tool } from './facts.fixture.ts';
import { guarded } from './guard/guarded.ts';
import { lockedDown, recommend } from './recommend.ts';
import { ordinal, type Tried, tryPolicy } from './tried.ts';
import type { ToolFacts } from './types.ts';

const recommended = (facts: ToolFacts) =>
  tryPolicy(recommend(facts.name, categoryOf(facts.effects)), facts, fixture.GET_TICKET);

const verdicts = (tried: readonly Tried[], verdict: Verdict) => tried.filter((one) => one.verdict === verdict).length;

describe('tryPolicy', () => {
  it('shows a cap by its first, last and first refused call', () => {
    expect(recommended(fixture.OPEN_TICKET).map(({ verdict, call, why }) => [verdict, call, why])).toEqual([
      ['allow', 'whmcs_open_ticket, 1st in the minute', 'listed'],
      ['allow', 'whmcs_open_ticket, 30th', '30 of 30'],
      ['deny', 'whmcs_open_ticket, 31st in the minute', 'quota used up'],
      ['deny', 'whmcs_get_ticket', 'not listed'],
    ]);
  });

  it('shows a hidden tool as hidden and its neighbour as not listed', () => {
    expect(recommended(fixture.CANCEL_ORDER)).toEqual([
      { verdict: 'deny', call: 'whmcs_cancel_order', args: '{"orderid":41}', why: 'hidden', rule: '(hidden)' },
      { verdict: 'deny', call: 'whmcs_get_ticket', args: '{"ticketid":41}', why: 'not listed', rule: '(default deny)' },
    ]);
  });

  it('shows what is denied without conditions as always denied', () => {
    expect(recommended(fixture.RENEW_DOMAIN)[0]).toMatchObject({
      verdict: 'deny',
      why: 'always denied',
      rule: '/tools/whmcs_renew_domain/deny_if/0',
    });
  });

  it.each([fixture.GET_STATS, tool('工具', [], { effects: ['read'] }), tool('LIST', [], { effects: ['read'] })])(
    'has two allowed and two denied calls for $name',
    (facts) => {
      const tried = recommended(facts);
      expect([verdicts(tried, 'allow'), verdicts(tried, 'deny')]).toEqual([2, 2]);
      expect(tried.at(-1)?.rule).toBe('(confusable)');
    },
  );

  it('makes up a neighbour where the server has none', () => {
    expect(tryPolicy(lockedDown('only'), tool('only')).map(({ call }) => call)).toEqual(['only', 'only_v2']);
  });

  it('denies everything for a name that no policy can hold', () => {
    const tried = tryPolicy(recommend('*', 'Read'), tool('*'), fixture.GET_TICKET);
    expect(tried.map(({ verdict }) => verdict)).toEqual(['deny', 'deny']);
  });

  it('shows the call with an argument that a person is asked about beside those without', () => {
    const open = tool('open', ['tab:string!', 'url:string'], { effects: ['drive'], capabilities: ['browser'] });
    const policy = guarded(open, 'Execute')?.policy;
    const tried = policy === undefined ? [] : tryPolicy(policy, open);
    expect(tried[0]).toMatchObject({ verdict: 'allow', args: '{"tab":"example"}' });
    expect(tried.find(({ verdict }) => verdict === 'ask')?.args).toContain('https://');
  });

  it('asks, allows what a person approved, and denies one call for each broken rule', () => {
    const policy = guarded(fixture.CANCEL_ORDER, 'Destructive')?.policy;
    expect(policy).toBeDefined();
    if (policy === undefined) return;
    expect(
      tryPolicy(policy, fixture.CANCEL_ORDER, fixture.GET_TICKET).map(({ verdict, rule }) => [verdict, rule]),
    ).toEqual([
      ['ask', '/tools/whmcs_cancel_order/approve_if/0'],
      ['allow', ''],
      ['deny', '/tools/whmcs_cancel_order/deny_if/0'],
      ['deny', '/tools/whmcs_cancel_order/deny_if/1'],
      ['deny', '(default deny)'],
    ]);
  });

  it('gives a folder where an argument wants one, and a file where it does not', () => {
    const argsOf = (name: string, param: string): string =>
      recommended(tool(name, [`${param}:string!`], { effects: ['read'] }))[0]?.args ?? '';
    expect(argsOf('git_log', 'repo_path')).toBe('{"repo_path":"/workspace/notes"}');
    expect(argsOf('list_directory', 'path')).toBe('{"path":"/workspace/notes"}');
    expect(argsOf('read_file', 'path')).toBe('{"path":"/workspace/notes.txt"}');
  });
});

describe('ordinal', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [12, '12th'],
    [31, '31st'],
    [111, '111th'],
  ])('%i is %s', (n, text) => {
    expect(ordinal(n)).toBe(text);
  });
});
