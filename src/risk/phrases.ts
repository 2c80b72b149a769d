import { CHANGES_FILES, callsOut, can } from './can.ts';
import { decidingEffects } from './category.ts';
import { idParams, isIdList, nouns, singular } from './names.ts';
import { inRole, mainParams, namedIn, objectParams, type Role, roleOf } from './params.ts';
import { hidesArguments, takesNothing } from './stray.ts';
import type { ToolFacts } from './types.ts';
import type { Effect } from './vocabulary.ts';
import { agree, code, codes, uncapitalised } from './words.ts';

/** How an effect is said of one tool: `on` takes what is acted upon, `from` what it is made of. */
type Phrase = { on: string } | { from: string; alone: string };

const PHRASES: Record<Effect, Phrase> = {
  read: { on: 'returns' },
  compute: { from: 'works out an answer from', alone: 'works out an answer' },
  create: { from: 'adds something made from', alone: 'adds something' },
  update: { on: 'changes' },
  send: { from: 'sends something made from', alone: 'sends something' },
  upload: { from: 'uploads something made from', alone: 'uploads something' },
  grant: { from: 'grants a right set by', alone: 'grants a right' },
  issue: { from: 'issues something made from', alone: 'issues something' },
  'run-code': { from: 'runs code given in', alone: 'runs code' },
  'run-command': { from: 'runs a command built from', alone: 'runs a command' },
  'run-query': { from: 'runs a query given in', alone: 'runs a query' },
  request: { from: 'sends a request of the caller’s choosing, given in', alone: 'sends a request' },
  start: { on: 'starts' },
  stop: { on: 'stops' },
  provision: { on: 'provisions' },
  deploy: { on: 'deploys' },
  drive: { from: 'operates another program as told by', alone: 'operates another program' },
  delete: { on: 'deletes' },
  purge: { on: 'removes for good' },
  terminate: { on: 'terminates' },
  cancel: { on: 'cancels' },
  revoke: { on: 'revokes' },
  overwrite: { on: 'overwrites' },
  pay: { from: 'pays, as set by', alone: 'pays' },
  refund: { from: 'pays money back, as set by', alone: 'pays money back' },
  transfer: { from: 'transfers value, as set by', alone: 'transfers value' },
  purchase: { from: 'buys, as set by', alone: 'buys' },
  trade: { from: 'trades, as set by', alone: 'trades' },
  credit: { from: 'applies credit, as set by', alone: 'applies credit' },
  'record-payment': { from: 'records a payment, as set by', alone: 'records a payment' },
};

/** What one call does, about this tool and without a full stop: "`x` cancels the order that `orderid` names". */
export const does = (effect: Effect, facts: ToolFacts): string => `${code(facts.name)} ${acts(effect, facts)}`;

/** What a reviewer says that one call does, without the subject and without a full stop: "opens a ticket". */
export const saidToDo = ({ summary }: ToolFacts): string | undefined =>
  summary === undefined ? undefined : uncapitalised(summary).replace(/\.$/, '');

/** The deciding effect that has a sentence of the reviewer: the first step of a derivation gives it. */
export const explainedEffect = ({ effects, because }: ToolFacts): Effect | undefined =>
  decidingEffects(effects).find((effect) => because[effect] !== undefined);

/** The same without the subject: "cancels the order that `orderid` names". */
export function acts(effect: Effect, facts: ToolFacts): string {
  const phrase = PHRASES[effect];
  if ('on' in phrase && takesNothing(facts)) return `takes no arguments and ${phrase.on} ${found(effect)}`;
  if ('on' in phrase) return `${phrase.on} ${effect === 'read' ? about(facts) : target(facts, effect)}`;
  const from = fitting(effect, facts);
  return from.length === 0 ? phrase.alone : `${phrase.from} ${codes(from)}`;
}

/** What there is to act upon without arguments; what is started or set up is not there before. */
const found = (effect: Effect): string =>
  effect === 'start' || effect === 'provision' || effect === 'deploy' ? 'something' : 'what it finds';

/** The arguments that an effect is made of, where their role tells; else the main ones. */
function fitting(effect: Effect, facts: ToolFacts): string[] {
  const byRole: Partial<Record<Effect, string[]>> = {
    'run-code': inRole(facts, 'code'),
    'run-command': inRole(facts, 'command'),
    'run-query': inRole(facts, 'sql'),
    request: inRole(facts, 'url'),
  };
  const found = byRole[effect] ?? [];
  return found.length > 0 ? found : mainParams(facts);
}

/**
 * What a call acts upon, in words: what the reviewer's sentence on the effect names, else by id, by path, by address, else by the main
 * arguments.
 */
export const target = (facts: ToolFacts, effect?: Effect): string =>
  namedTarget(facts, effect) ?? selected(selectors(facts, effect), facts);

/** The arguments that choose what a call acts upon: those that the reviewer's sentence names, else the main ones. */
export function selectors(facts: ToolFacts, effect: Effect | undefined): string[] {
  const told = toldBy(facts, effect);
  return told.length > 0 ? told : objectParams(facts);
}

/** What a call acts upon, where an id, a path or an address says it. */
export function namedTarget(facts: ToolFacts, effect: Effect | undefined): string | undefined {
  const told = toldBy(facts, effect);
  const id = idAmong(told, facts);
  if (id !== undefined && isIdList(id.name)) return `every ${id.noun} in ${code(id.name)}`;
  if (id !== undefined) return `the ${id.noun} that ${code(id.name)} names`;
  const [place, ...within] = told.length > 0 ? told : placesOf(facts);
  const where = place === undefined ? undefined : at(place, facts, effect);
  return where === undefined || within.length === 0 ? where : `${where}, in ${codes(within)}`;
}

/** The first path or address among the arguments. */
const placesOf = (facts: ToolFacts): string[] => [...inRole(facts, 'path'), ...inRole(facts, 'url')].slice(0, 1);

/** What an argument points to. A file that is only read is not what gets deleted, and an address may only name a record of the service. */
function at(name: string, facts: ToolFacts, effect: Effect | undefined): string | undefined {
  if (inRole(facts, 'path').includes(name)) {
    const isOnlyRead = can(facts, ['file-read']) && !can(facts, CHANGES_FILES);
    return isOnlyRead && effect !== undefined && effect !== 'read' ? undefined : `what stands at ${code(name)}`;
  }
  return callsOut(facts) && inRole(facts, 'url').includes(name) ? `what the address in ${code(name)} holds` : undefined;
}

function selected(names: readonly string[], facts: ToolFacts): string {
  if (names.length > 0) return `what ${codes(names)} ${agree(names, 'selects', 'select')}`;
  return hidesArguments(facts) ? 'what its arguments select' : 'what it finds';
}

/** Arguments that say what an effect is about, as the reviewer tells: switches and texts say how it is done. */
function toldBy(facts: ToolFacts, effect: Effect | undefined): string[] {
  const named = effect === undefined ? [] : namedIn(facts, effect);
  return named.filter((param) => DECIDE.has(roleOf(param, facts))).map(({ name }) => name);
}

const DECIDE = new Set<Role>(['id', 'path', 'url', 'other']);

/** What an answer is about: a tool that takes the id of an order may return its invoices. */
function about(facts: ToolFacts): string {
  const id = decidingId(facts);
  return id === undefined || isIdList(id.name) ? target(facts) : `data on ${target(facts)}`;
}

/**
 * The id of what an effect is about: the one that the reviewer names for it. Where the reviewer names no argument, an id decides when it is
 * required, or when the tool's name says so and nothing else is.
 */
export const decidingId = (facts: ToolFacts, effect?: Effect): Id | undefined => idAmong(toldBy(facts, effect), facts);

type Id = Pick<ReturnType<typeof idParams>[number], 'name' | 'noun'>;

function idAmong(told: readonly string[], facts: ToolFacts): Id | undefined {
  const ids = idParams(facts);
  if (told.length > 0) return ids.find(({ name }) => told.includes(name));
  const [id] = ids;
  if (id === undefined || id.required) return id;
  const free = facts.params.every((param) => !param.required);
  return free && nouns(facts.name).includes(singular(id.noun)) && facts.params.length < 4 ? id : undefined;
}
