import { decidingEffects, reaches } from '../category.ts';
import { choiceOf, namedIn } from '../params.ts';
import { saidOfEffect, saidToDo } from '../phrases.ts';
import { inRole } from '../roles.ts';
import { namedTarget, selectors, target } from '../target.ts';
import type { ToolFacts } from '../types.ts';
import type { Category, Effect } from '../vocabulary.ts';
import { agree, capitalised, code, list, sentence } from '../words.ts';
import { approval, argPath, askWhereGiven, type Guard, type GuardPart, present } from './part.ts';
import { commandGuard } from './values.ts';

/** A person decides each Destructive and Financial call and each right, and sees code, commands and packages before they run. */
export const approvalGuard: Guard = (facts, category) => {
  if (reaches(category, 'Destructive')) return everyCall(question(facts, category));
  if (category === 'Write' && facts.capabilities.includes('identity-admin')) return allowed(facts, RIGHTS);
  if (category !== 'Execute') return [];
  const [source] = inRole(facts, 'code');
  return source === undefined ? beforeItRuns(facts) : readCode(facts, source);
};

const RIGHTS = 'change who may do what';

/** @param can what it can do, where no reviewer says it */
const allowed = (facts: ToolFacts, can: string): GuardPart[] =>
  everyCall(facts.summary === undefined ? `Allow this call? It can ${can}.` : inItsWords(facts, []));

const everyCall = (on_ask: string): GuardPart[] => [
  { approve_if: [approval(on_ask)], title: 'a person decides each call', says: 'Every call waits for a person.' },
];

function readCode(facts: ToolFacts, source: string): GuardPart[] {
  const path = argPath(source);
  if (path === undefined) return [];
  const isNeeded = facts.params.some(({ name, required }) => name === source && required);
  const approve_if = [approval(`Run the code in ${source}?`, ...(isNeeded ? [] : [present(path)]))];
  const says = `A person reads ${code(source)} ${isNeeded ? 'before it runs' : 'where it is given'}.`;
  return [{ approve_if, title: 'a person reads the code', says }];
}

const RUNS = {
  'shell-exec': 'run commands',
  'code-exec': 'run code',
  'package-install': 'install a package',
  'cli-wrapper': 'run another program',
} as const;
const RUNNING = Object.keys(RUNS) as (keyof typeof RUNS)[];

/** Where only optional arguments make a call run something, as the reviewer says, a person is asked about those alone. */
function beforeItRuns(facts: ToolFacts): GuardPart[] {
  const runs = RUNNING.find((capability) => facts.capabilities.includes(capability));
  if (runs === undefined || commandGuard(facts, 'Execute').length > 0) return [];
  const blamed = namedIn(facts, 'run-code', 'run-command', 'drive', ...RUNNING).filter(
    ({ type }) => type !== 'boolean',
  );
  if (blamed.length === 0 || blamed.some(({ required }) => required)) {
    return allowed(facts, RUNS[runs]);
  }
  const names = blamed.map(({ name }) => name);
  return askWhereGiven(names, (name) => `Run what ${name} says?`, 'a person is asked');
}

/** "Cancel the order that orderid names?"; money asks for the arguments that set it, and several actions for the one that is meant. */
function question(facts: ToolFacts, category: Category): string {
  const [effect] = decidingEffects(facts.effects);
  const verb = (effect ?? 'run').replaceAll('-', ' ');
  const amounts = category === 'Financial' ? inRole(facts, 'amount', 'recipient') : [];
  const isPaid = amounts.length > 0;
  const asked = verb + (isPaid ? asTold(amounts) + forWhat(facts, effect, amounts) : ` ${target(facts, effect)}`);
  if (facts.traits.includes('several-actions')) {
    const [only, ...others] = isPaid ? [] : selectors(facts, effect);
    return atWorst(facts, only === choiceOf(facts)?.name && others.length === 0 ? verb : asked);
  }
  // Where several arguments choose what it is about, the reviewer says it better than they do.
  const isVague = !isPaid && facts.summary !== undefined && namedTarget(facts, effect) === undefined;
  return isVague ? inItsWords(facts, selectors(facts, effect)) : `${capitalised(asked)}?`;
}

/** "Allow what method says? It can delete the page that id names.": the worst of several actions, in the reviewer's words where there are some. */
function atWorst(facts: ToolFacts, can: string): string {
  const choice = choiceOf(facts)?.name;
  const said = saidOfEffect(facts);
  const worst = said === undefined ? `It can ${can}.` : sentence(said);
  return `Allow ${choice === undefined ? 'this call' : `what ${choice} says`}? ${worst}`;
}

/** ", as key and name say". */
const asTold = (names: readonly string[]): string =>
  names.length === 0 ? '' : `, as ${list(names)} ${agree(names, 'says', 'say')}`;

/** "Allow this call? It deletes one field of a hash, as key and name say." */
const inItsWords = (facts: ToolFacts, names: readonly string[]): string =>
  `Allow this call? It ${saidToDo(facts)}${asTold(names)}.`;

/** ", for the invoice that invoiceid names": what is paid, where more than the sum says it. */
function forWhat(facts: ToolFacts, effect: Effect | undefined, amounts: readonly string[]): string {
  const others = { ...facts, params: facts.params.filter(({ name }) => !amounts.includes(name)) };
  return others.params.some(({ required }) => required) ? `, for ${target(others, effect)}` : '';
}
