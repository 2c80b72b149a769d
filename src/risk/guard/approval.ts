import type { Condition } from '../../policy/types.ts';
import { decidingEffects, reaches } from '../category.ts';
import { inRole } from '../params.ts';
import { target } from '../phrases.ts';
import type { ToolFacts } from '../types.ts';
import type { Category, Effect } from '../vocabulary.ts';
import { agree, capitalised, code, list } from '../words.ts';
import { argPath, type Guard, type GuardPart, message, present } from './part.ts';

/** A person decides each Destructive and Financial call, and reads code before it runs. */
export const approvalGuard: Guard = (facts, category) => {
  if (reaches(category, 'Destructive')) return [ask(question(facts, category), 'a person decides each call', EVERY)];
  const [source] = category === 'Execute' ? inRole(facts, 'code') : [];
  const path = source === undefined ? undefined : argPath(source);
  if (source === undefined || path === undefined) return [];
  const isNeeded = facts.params.some(({ name, required }) => name === source && required);
  const when = isNeeded ? 'before it runs' : 'where it is given';
  const says = `A person reads ${code(source)} ${when}.`;
  return [ask(`Run the code in ${source}?`, 'a person reads the code', says, isNeeded ? [] : [present(path)])];
};

const EVERY = 'Every call waits for a person.';

const ask = (on_ask: string, title: string, says: string, conditions: Condition[] = []): GuardPart => ({
  approve_if: [{ conditions, on_ask: message(on_ask) }],
  title,
  says,
});

/** "Cancel the order that orderid names?"; money asks for the arguments that set it, and several actions for the one that is meant. */
function question(facts: ToolFacts, category: Category): string {
  const [effect] = decidingEffects(facts.effects);
  const verb = (effect ?? 'run').replaceAll('-', ' ');
  const amounts = category === 'Financial' ? inRole(facts, 'amount', 'recipient') : [];
  const paid = `, as ${list(amounts)} ${agree(amounts, 'says', 'say')}`;
  const asked = `${verb}${amounts.length === 0 ? ` ${target(facts, effect)}` : `${paid}${forWhat(facts, effect, amounts)}`}`;
  if (!facts.traits.includes('several-actions')) return `${capitalised(asked)}?`;
  const choice = facts.params.find(({ name }) => CHOOSES.test(name));
  return `Allow ${choice === undefined ? 'this call' : `what ${choice.name} says`}? It can ${asked}.`;
}

const CHOOSES = /^(?:action|method|operation|mode)$/i;

/** ", for the invoice that invoiceid names": what is paid, where more than the sum says it. */
function forWhat(facts: ToolFacts, effect: Effect | undefined, amounts: readonly string[]): string {
  const others = { ...facts, params: facts.params.filter(({ name }) => !amounts.includes(name)) };
  return others.params.some(({ required }) => required) ? `, for ${target(others, effect)}` : '';
}
