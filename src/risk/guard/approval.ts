import { decidingEffects, reaches } from '../category.ts';
import { inRole } from '../params.ts';
import { target } from '../phrases.ts';
import type { ToolFacts } from '../types.ts';
import type { Category, Effect } from '../vocabulary.ts';
import { agree, capitalised, code, list } from '../words.ts';
import { approval, argPath, type Guard, present } from './part.ts';

/** A person decides each Destructive and Financial call, and reads code before it runs. */
export const approvalGuard: Guard = (facts, category) => {
  if (reaches(category, 'Destructive')) {
    const says = 'Every call waits for a person.';
    return [{ approve_if: [approval(question(facts, category))], title: 'a person decides each call', says }];
  }
  const [source] = category === 'Execute' ? inRole(facts, 'code') : [];
  const path = source === undefined ? undefined : argPath(source);
  if (source === undefined || path === undefined) return [];
  const isNeeded = facts.params.some(({ name, required }) => name === source && required);
  const approve_if = [approval(`Run the code in ${source}?`, ...(isNeeded ? [] : [present(path)]))];
  const says = `A person reads ${code(source)} ${isNeeded ? 'before it runs' : 'where it is given'}.`;
  return [{ approve_if, title: 'a person reads the code', says }];
};

/** "Cancel the order that orderid names?"; money asks for the arguments that set it, and several actions for the one that is meant. */
function question(facts: ToolFacts, category: Category): string {
  const [effect] = decidingEffects(facts.effects);
  const verb = (effect ?? 'run').replaceAll('-', ' ');
  const amounts = category === 'Financial' ? inRole(facts, 'amount', 'recipient') : [];
  const paid = `, as ${list(amounts)} ${agree(amounts, 'says', 'say')}${forWhat(facts, effect, amounts)}`;
  const asked = verb + (amounts.length === 0 ? ` ${target(facts, effect)}` : paid);
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
