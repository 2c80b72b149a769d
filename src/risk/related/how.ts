import { decidingEffects } from '../category.ts';
import { acts, saidToDo } from '../phrases.ts';
import type { Effect } from '../vocabulary.ts';
import { capitalised, code } from '../words.ts';
import type { Neighbour } from './relation-index.ts';

/** What a neighbour does, in one verb. */
const VERB: Record<Effect, string> = {
  read: 'returns',
  compute: 'works out',
  create: 'adds',
  update: 'changes',
  send: 'sends',
  upload: 'uploads',
  grant: 'grants rights on',
  issue: 'issues',
  'run-code': 'runs code for',
  'run-command': 'runs commands for',
  'run-query': 'queries',
  request: 'sends requests for',
  start: 'starts',
  stop: 'stops',
  provision: 'provisions',
  deploy: 'deploys',
  drive: 'operates',
  delete: 'deletes',
  purge: 'removes for good',
  terminate: 'terminates',
  cancel: 'cancels',
  revoke: 'revokes',
  overwrite: 'overwrites',
  pay: 'pays',
  refund: 'pays back',
  transfer: 'transfers',
  purchase: 'buys',
  trade: 'trades',
  credit: 'credits',
  'record-payment': 'records a payment on',
};

const ANOTHER: ReadonlySet<Effect> = new Set(['create', 'send', 'upload', 'issue'] as const);

const effectOf = ({ facts }: Neighbour): Effect | undefined => decidingEffects(facts.effects)[0];

/**
 * What the neighbour does with the thing both are about: the reviewer's sentence, else "Deletes the ticket". A name with further nouns is
 * about more than that thing, and a tool of several actions does its worst at times.
 *
 * @param isAboutMore the neighbour's name has further nouns
 */
export function sameNoun(other: Neighbour, noun: string, isAboutMore: boolean): string {
  const effect = effectOf(other);
  if (effect === undefined) return `Is about the ${noun} too`;
  const said = saidToDo(other.facts);
  if (said !== undefined) return capitalised(said);
  const isSeveral = other.facts.traits.includes('several-actions');
  if (!isAboutMore && !isSeveral)
    return `${capitalised(VERB[effect])} ${ANOTHER.has(effect) ? 'another' : 'the'} ${noun}`;
  return isSeveral ? `At worst ${acts(effect, other.facts)}` : capitalised(acts(effect, other.facts));
}

/** "Also Write: changes the order that `orderid` names". */
export function sameCategory(other: Neighbour): string {
  const effect = effectOf(other);
  if (effect === undefined) return `Also ${other.category}`;
  return `Also ${other.category}: ${saidToDo(other.facts) ?? acts(effect, other.facts)}`;
}

/** "The same kind elsewhere: mails an invoice", or "`email-send`, effect `send`" where nobody has put it in words. */
export function sameKind(other: Neighbour): string {
  const said = saidToDo(other.facts);
  if (said !== undefined) return `The same kind elsewhere: ${said}`;
  const effect = effectOf(other);
  const facts = other.facts.capabilities.slice(0, 2).map(code);
  return `The same kind elsewhere: ${[...facts, ...(effect === undefined ? [] : [`effect ${code(effect)}`])].join(', ')}`;
}
