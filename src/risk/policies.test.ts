import { describe, expect, it } from 'vitest';
import { analyseValue } from '../policy/analyse.ts';
import { filterTools } from '../policy/list.ts';
import type { Policy, ServerTools } from '../policy/types.ts';
import { categoryOf } from './category.ts';
import { serverPolicy } from './combine.ts';
import * as fixture from './facts.fixture.ts';
import { tool } from './facts.fixture.ts';
import { guarded } from './guard/guarded.ts';
import { lockedDown, recommend } from './recommend.ts';
import { tryPolicy } from './tried.ts';
import type { ToolFacts } from './types.ts';
import { CATEGORIES, EFFECTS, TOOL_CAPABILITIES, TRAITS } from './vocabulary.ts';

const EVERYTHING = [
  'path:string!',
  'paths:array',
  'url:string',
  'webhook_url:string!',
  'to:array!',
  'bcc:string',
  'email:string',
  'sql:string',
  'query:string',
  'command:string',
  'code:string',
  'amount:number',
  'message:string!',
  'body:array',
  'file_content:string',
  'customer_id:string',
  'ids:array',
  'force:boolean',
  'noemail:boolean',
  'admin:boolean',
  'actor_email:string',
  'password:string',
  'meta data:object',
  'mode:any',
];

/** One tool an effect, with all capabilities, traits and kinds of arguments: every guard that can apply does. */
const ZOO: ToolFacts[] = (Object.keys(EFFECTS) as (keyof typeof EFFECTS)[]).map((effect) =>
  tool(`do_${effect}`, EVERYTHING, { effects: [effect], capabilities: [...TOOL_CAPABILITIES], traits: [...TRAITS] }),
);

const TOOLS: ToolFacts[] = [
  ...ZOO,
  fixture.OPEN_TICKET,
  fixture.UPDATE_TICKET,
  fixture.CANCEL_ORDER,
  fixture.GET_STATS,
  fixture.GET_TICKET,
  fixture.MODULE_CREATE,
  fixture.RENEW_DOMAIN,
  tool('no_arguments', [], { effects: ['delete'] }),
  tool('read_file', ['path:string!'], { effects: ['read'], capabilities: ['file-read'] }),
];

const serverOf = ({ name, params }: ToolFacts): ServerTools => ({
  id: 's',
  tools: [{ name, params: params.map(({ name: param, type, required }) => ({ name: param, type, required })) }],
});

/** Codes of errors and warnings. That no tool can be called (MP505) is what a policy that only hides or denies is for. */
function complaints(policy: Policy, server?: ServerTools): string[] {
  const options = server === undefined ? {} : { server };
  return analyseValue(policy, options).diagnostics.flatMap(({ code, severity, message }) =>
    severity === 'hint' || code === 'MP505' ? [] : [`${code} ${message}`],
  );
}

describe('every policy made here passes the validator without an error or a warning', () => {
  it.each(TOOLS)('for $name', (facts) => {
    const category = categoryOf(facts.effects);
    const variant = guarded(facts, category)?.policy;
    for (const policy of [recommend(facts.name, category), lockedDown(facts.name), ...(variant ? [variant] : [])]) {
      expect(complaints(policy)).toEqual([]);
      expect(complaints(policy, serverOf(facts))).toEqual([]);
    }
  });

  it.each([...CATEGORIES, undefined])('for any name, category %s', (category) => {
    for (const name of ['*', '', '__proto__', 'a b', '工具', '..', '<!--', 'x'.repeat(300)]) {
      const odd = complaints(recommend(name, category)).filter((complaint) => !complaint.startsWith('MP111'));
      expect(odd).toEqual([]);
    }
  });

  it('for a whole server', () => {
    const entries = TOOLS.map(({ name, effects }) => ({ name, category: categoryOf(effects) }));
    expect(complaints(serverPolicy(entries))).toEqual([]);
  });
});

describe('a guarded policy', () => {
  it.each(TOOLS)(
    'of $name lets an honest call through or asks, and each rule stops the call that breaks it',
    (facts) => {
      const policy = guarded(facts, categoryOf(facts.effects))?.policy;
      if (policy === undefined) return;
      const entry = policy.tools?.[facts.name];
      const tried = tryPolicy(policy, facts);
      const asks = entry?.approve_if?.some(({ conditions }) => conditions.length === 0);
      expect(tried[0]?.verdict).toBe(asks ? 'ask' : 'allow');
      if (entry?.approve_if) expect(tried.map(({ verdict }) => verdict)).toContain('ask');
      const stopped = new Set(tried.map(({ rule }) => rule).filter((rule) => /\/(?:require|deny_if)\/\d+$/.test(rule)));
      expect(stopped.size).toBe((entry?.require?.length ?? 0) + (entry?.deny_if?.length ?? 0));
    },
  );
});

describe('a server policy', () => {
  it('shows its agents exactly the tools that are not Destructive', () => {
    const entries = TOOLS.map(({ name, effects }) => ({ name, category: categoryOf(effects) }));
    const listed = filterTools(
      serverPolicy(entries),
      entries.map(({ name }) => name),
    );
    expect(listed).toEqual(entries.filter(({ category }) => category !== 'Destructive').map(({ name }) => name));
  });
});
