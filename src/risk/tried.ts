import { coverage } from '../policy/coverage.ts';
import { decide } from '../policy/decide.ts';
import type { CounterState, Decision, Limit, Policy, ToolEntry, Verdict } from '../policy/types.ts';
import { type Arguments, honestArgs, sampleArgs, violatingArgs } from './samples.ts';
import type { ToolFacts } from './types.ts';

/** A call that was evaluated against a policy, as pages show it. */
export interface Tried {
  verdict: Verdict;
  /** The call in words: `whmcs_open_ticket, 31st in the minute`. */
  call: string;
  /** Arguments as JSON text, when the call has any and does not repeat those of the line before. */
  args: string | undefined;
  /** Why, in two or three words: "not listed", "quota used up". */
  why: string;
  /** The deciding rule, as the engine names it; empty for allow. */
  rule: string;
}

/** Verdicts do not depend on the time here, but the engine wants one: a fixed noon. */
const AT = '2026-01-01T12:00:00Z';

interface Attempt {
  tool: ToolFacts;
  args: Arguments;
  /** What is added to the name: ", 31st in the minute". */
  note?: string;
  counters?: CounterState;
  approved?: boolean;
  /** Said for an allowed call. */
  allowedAs?: string;
}

/**
 * Evaluates a one-tool policy with calls that show what it does: where it can allow, at least two allowed (or asked) and
 * two denied calls; else only denials. Verdicts come from the engine, never from here.
 *
 * @param sibling a tool of the same server that the policy does not name
 */
export function tryPolicy(policy: Policy, tool: ToolFacts, sibling?: ToolFacts): Tried[] {
  const [found] = coverage(policy, [tool.name]);
  const entry = entryOf(policy, tool.name);
  const other = sibling ?? stranger(tool);
  const outside = [
    attempt(policy, { tool: other, args: sampleArgs(other) }).tried,
    attempt(policy, { tool: lookAlike(tool), args: sampleArgs(tool) }).tried,
  ];
  if (entry === undefined || found?.treatment === 'denied') {
    return [attempt(policy, { tool, args: sampleArgs(tool) }).tried, ...outside.slice(0, 1)];
  }
  const args = honestArgs(tool, entry);
  const broken = violations(policy, tool, entry, args);
  const inside = entry.approve_if?.some(({ conditions }) => conditions.length === 0)
    ? asked(policy, tool, args)
    : [...repeated(policy, tool, args, entry), ...askedAbout(policy, tool, entry, args)];
  const denied = [...broken, ...inside.filter(({ verdict }) => verdict === 'deny')].length;
  return [...inside, ...broken, ...outside.slice(0, Math.max(1, 2 - denied))];
}

const entryOf = (policy: Policy, name: string): ToolEntry | undefined =>
  Object.hasOwn(policy.tools ?? {}, name) ? policy.tools?.[name] : undefined;

/** A tool that the server might add tomorrow. */
const stranger = (tool: ToolFacts): ToolFacts => ({ ...tool, name: `${tool.name}_v2` });

/** The same name in another spelling: look-alikes are an attack of their own. */
const lookAlike = (tool: ToolFacts): ToolFacts => {
  const other = [tool.name.toUpperCase(), tool.name.toLowerCase()].find((name) => name !== tool.name);
  return { ...tool, name: other ?? `${tool.name} ` };
};

function decided(policy: Policy, { tool, args, counters = {}, approved = false }: Attempt): Decision {
  return decide(policy, { name: tool.name, arguments: args }, { at: AT, counters, approved });
}

function attempt(policy: Policy, made: Attempt): { tried: Tried; decision: Decision } {
  const { tool, args, note = '', allowedAs = 'listed' } = made;
  const decision = decided(policy, made);
  const tried: Tried = {
    verdict: decision.verdict,
    call: `${tool.name}${note}`,
    args: Object.keys(args).length === 0 ? undefined : JSON.stringify(args),
    why: decision.verdict === 'allow' ? allowedAs : because(decision.rule, policy),
    rule: decision.rule,
  };
  return { tried, decision };
}

/** Fixed names of the engine and kinds of rules, in words (policy language, section 5). */
const WHY: Readonly<Record<string, string>> = {
  '(hidden)': 'hidden',
  '(default deny)': 'not listed',
  '(confusable)': 'look-alike name',
  '(malformed)': 'not readable',
  require: 'requirement not met',
  deny_if: 'forbidden argument',
  limits: 'quota used up',
  approve_if: 'a person decides',
};

function because(rule: string, policy: Policy): string {
  const [, , name = '', list = '', index = ''] = rule.split('/');
  const entry = entryOf(policy, name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const always = list === 'deny_if' && entry?.deny_if?.[Number(index)]?.conditions.length === 0;
  return always ? 'always denied' : (WHY[rule] ?? WHY[list] ?? 'denied');
}

/** First, last allowed and first refused call of a minute; without a cap, the call and the call again. */
function repeated(policy: Policy, tool: ToolFacts, args: Arguments, entry: ToolEntry): Tried[] {
  const cap = entry.limits?.find((limit) => limit.window === 'minute' && limit.increment_from === undefined);
  const shown = cap === undefined ? [1, 2] : [1, cap.max, cap.max + 1];
  const tried: Tried[] = [];
  let counters: CounterState = {};
  for (let n = 1; n <= (shown.at(-1) ?? 1); n += 1) {
    if (!shown.includes(n)) {
      counters = decided(policy, { tool, args, counters }).counters;
      continue;
    }
    const more = { note: countNote(n, cap), counters, allowedAs: allowedAs(n, cap, entry) };
    const { tried: made, decision } = attempt(policy, { tool, args, ...more });
    counters = decision.counters;
    tried.push(n === 1 ? made : { ...made, args: undefined });
  }
  return tried;
}

const countNote = (n: number, cap: Limit | undefined): string =>
  cap === undefined ? (n > 1 ? ', again' : '') : `, ${ordinal(n)}${n === 1 || n > cap.max ? ' in the minute' : ''}`;

function allowedAs(n: number, cap: Limit | undefined, entry: ToolEntry): string {
  if (cap !== undefined && n > 1) return `${n} of ${cap.max}`;
  return entry.require || entry.deny_if ? 'keeps every rule' : 'listed';
}

/** A call that a person is asked about, and the same call once it was approved. */
const asked = (policy: Policy, tool: ToolFacts, args: Arguments): Tried[] => [
  attempt(policy, { tool, args }).tried,
  {
    ...attempt(policy, { tool, args, note: ', approved', approved: true, allowedAs: 'approved by a person' }).tried,
    args: undefined,
  },
];

/** For each argument that a person is asked about, the call with it. */
const askedAbout = (policy: Policy, tool: ToolFacts, { approve_if = [] }: ToolEntry, honest: Arguments): Tried[] =>
  approve_if.flatMap(({ conditions }) => {
    const args = violatingArgs(tool, honest, { conditions }, 'deny_if');
    const tried = args && attempt(policy, { tool, args }).tried;
    return tried?.verdict === 'ask' ? [tried] : [];
  });

/** One call for each rule that breaks it, where the engine agrees that this rule is the one that stops it. */
function violations(policy: Policy, tool: ToolFacts, entry: ToolEntry, honest: Arguments): Tried[] {
  return (['require', 'deny_if'] as const).flatMap((list) =>
    (entry[list] ?? []).flatMap((rule, i) => {
      const args = violatingArgs(tool, honest, rule, list);
      const tried = args && attempt(policy, { tool, args }).tried;
      return tried?.rule.endsWith(`/${list}/${i}`) ? [tried] : [];
    }),
  );
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st, 31st. */
export function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
