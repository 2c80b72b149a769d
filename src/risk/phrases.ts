import { decidingEffects } from './category.ts';
import { isIdList } from './names.ts';
import { mainParams } from './params.ts';
import { inRole } from './roles.ts';
import { takesNothing } from './stray.ts';
import { decidingId, target } from './target.ts';
import type { ToolFacts } from './types.ts';
import { EFFECTS, type Effect } from './vocabulary.ts';
import { code, codes, uncapitalised } from './words.ts';

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

/** The reviewer's sentence on what decides the category, where there is one. */
export function saidOfEffect(facts: ToolFacts): string | undefined {
  const effect = explainedEffect(facts);
  return effect === undefined ? undefined : facts.because[effect];
}

/** What one call does, without the subject: "cancels the order that `orderid` names". */
export function acts(effect: Effect, facts: ToolFacts): string {
  const phrase = PHRASES[effect];
  if ('on' in phrase && takesNothing(facts)) return `takes no arguments and ${phrase.on} ${atHand(effect)}`;
  if ('on' in phrase) return `${phrase.on} ${effect === 'read' ? about(facts) : target(facts, effect)}`;
  const from = fitting(effect, facts);
  return from.length === 0 ? phrase.alone : `${phrase.from} ${codes(from)}`;
}

/** What there is to act upon without arguments; what is started or set up is not there before. */
const atHand = (effect: Effect): string =>
  effect === 'start' || effect === 'provision' || effect === 'deploy' ? 'something' : 'what it finds';

/** The arguments that an effect is made of, where their role tells; else the main ones. Money goes by sum and recipient first. */
function fitting(effect: Effect, facts: ToolFacts): string[] {
  const byRole: Partial<Record<Effect, string[]>> = {
    'run-code': inRole(facts, 'code'),
    'run-command': inRole(facts, 'command'),
    'run-query': inRole(facts, 'sql', 'query'),
    request: inRole(facts, 'url'),
  };
  const found = byRole[effect] ?? [];
  if (found.length > 0) return found;
  const sums = EFFECTS[effect] === 'Financial' ? inRole(facts, 'amount', 'recipient') : [];
  return [...new Set([...sums, ...mainParams(facts)])].slice(0, 3);
}

/** What an answer is about: a tool that takes the id of an order may return its invoices. */
function about(facts: ToolFacts): string {
  const id = decidingId(facts);
  return id === undefined || isIdList(id.name) ? target(facts) : `data on ${target(facts)}`;
}
