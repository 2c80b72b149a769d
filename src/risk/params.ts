import { isNumber, type Role, roleOf } from './roles.ts';
import { saysNothing } from './stray.ts';
import type { ParamFacts, ToolFacts } from './types.ts';
import type { Effect, ToolCapability, Trait } from './vocabulary.ts';

const PAGING =
  /^(?:limit|limit_?(?:start|num)|offset|cursor|page|page_?(?:size|no|number|token)|per_?page|first|last|max_?results|count|next_?token|order|order_?(?:by|direction)|sort|sorting|sort_?(?:by|order|dir(?:ection)?)|format|verbose)$/i;

const CHOOSES = /^(?:action|method|operation|mode)$/i;

/**
 * At most three arguments that say most about a call: the required ones, or the first that do more than page or sort. One that
 * chooses an action says nothing of what it is done to, and a password or key nothing at all, where others have to be given too.
 */
export function mainParams(facts: ToolFacts): string[] {
  const required = facts.params.filter((param) => param.required);
  const optional = telling(facts);
  const needed = withoutKeys(required, facts);
  const acted = needed.filter(({ name }) => !CHOOSES.test(name));
  const inTurn = [acted, needed, withoutKeys(optional, facts), required, optional];
  const main = inTurn.find((some) => some.length > 0) ?? [];
  return main.slice(0, 3).map(({ name }) => name);
}

const withoutKeys = (params: readonly ParamFacts[], facts: ToolFacts): ParamFacts[] =>
  params.filter((param) => roleOf(param, facts) !== 'credential');

/** Those of the main arguments that can hold what somebody wrote. */
export function writtenParams(facts: ToolFacts): string[] {
  const main = new Set(mainParams(facts));
  const holds = (param: ParamFacts) =>
    param.enum === undefined && !isNumber(param) && !HOLDS_NO_TEXT.has(roleOf(param, facts));
  return facts.params.filter((param) => main.has(param.name) && holds(param)).map(({ name }) => name);
}

const HOLDS_NO_TEXT: ReadonlySet<Role> = new Set(['id', 'switch', 'amount', 'credential']);

/** The arguments that say what a call is done to: the main ones; beside one that only chooses an action, the first that does more. */
export function objectParams(facts: ToolFacts): string[] {
  const main = mainParams(facts);
  const others = telling(facts).filter((param) => !CHOOSES.test(param.name) && picks(param, facts));
  return main.every((name) => CHOOSES.test(name)) && others[0] !== undefined ? [others[0].name] : main;
}

/** A text, a key and a number that is no id say how something is done, not to what. */
function picks(param: ParamFacts, facts: ToolFacts): boolean {
  const role = roleOf(param, facts);
  return role === 'id' || (role !== 'text' && role !== 'credential' && !isNumber(param));
}

/** Those that do more than page or sort. */
const telling = (facts: ToolFacts): ParamFacts[] =>
  facts.params.filter((param) => !PAGING.test(param.name) && !saysNothing(param, facts));

/** The argument that chooses what a tool of several actions does: by its name, else the first with a closed list of values. */
export const choiceOf = ({ params }: ToolFacts): ParamFacts | undefined =>
  params.find(({ name }) => CHOOSES.test(name)) ?? params.find((param) => (param.enum?.length ?? 0) > 1);

/** Arguments that the reviewer's sentence on a fact names in backticks, in its order: those the fact rests on. */
export function namedIn(
  facts: ToolFacts,
  ...about: readonly (Effect | ToolCapability | Trait | 'reversible')[]
): ParamFacts[] {
  const text = about.map((fact) => facts.because[fact] ?? '').join(' ');
  const named = new Set([...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  return [...named].flatMap((name) => facts.params.find((param) => param.name === name) ?? []);
}
