import { singular, tokens } from '../names.ts';
import { EFFECTS } from '../vocabulary.ts';
import { COMPOUNDS } from './lexicon.ts';
import { isLink, uptoLink } from './link-words.ts';
import { verbOf } from './verbs.ts';

/** Words at the end of a phrase that say nothing of what is returned. */
const EMPTY = new Set(
  `all data detail info information list content contents result tool api v1 v2 by id name raw full complete specific item me my latest recent
  multiple bulk batch many single new existing read write updater reader writer a an the or and of this that your its any string value`.split(
    /\s+/,
  ),
);

/**
 * What a tool is about: the last words of its name that are neither verbs nor empty, up to two, in the singular:
 * `list_repository_collaborators` is about "repository collaborator". Where the name holds none, the object its
 * description gives.
 */
export function headOf(name: string, prefix: readonly string[], object: string): string {
  const words = listed(tokens(name).slice(prefix.length));
  const own = isLink(words[1] ?? '') ? [] : phrase(words);
  if (own.length > 0) return own.join(' ');
  return phrase(object.replace(/^(?:for|through|within|across) /, '').split(' ')).join(' ') || alone(words);
}

/** The only word of a name, where it may be a thing: "snapshot" of `browser_snapshot`. */
const alone = ([word = '', ...rest]: readonly string[]): string =>
  rest.length === 0 && verbOf(word)?.noun === true && !ASKS.has(word) ? singular(word) : '';

/** Alone these say what is done, and not what with. */
const ASKS = new Set(['search', 'query', 'list', 'count', 'monitor', 'chat', 'match', 'research', 'map', 'test']);

/** `list_of_user_chats` is about chats. */
function listed(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  return of > 0 && words[of - 1] === 'list' ? words.slice(of + 1) : words;
}

function phrase(words: readonly string[]): string[] {
  const things = words.filter(
    (word, index) =>
      isThing(word, words[index + 1], words[index - 1]) || isLed(words.slice(0, index), words[index + 1]),
  );
  const kept = uptoLink(things).map(singular);
  while (EMPTY.has(kept.at(-1) ?? '')) kept.pop();
  return kept.slice(-2);
}

/** True at the end of a name that another verb leads: in `get_contact` and `list_likes` nobody contacts or likes. */
function isLed(before: readonly string[], next: string | undefined): boolean {
  const last = before.at(-1) ?? '';
  return next === undefined && verbOf(before[0] ?? '') !== undefined && !JOINS.has(last);
}

const JOINS = new Set(['and', 'or', 'then']);

/** Verbs that at the end of a name are things: `pods_log`, `network_request`. */
const THINGS = new Set(['log', 'request', 'record', 'index', 'note', 'message', 'email', 'draft', 'link']);

/** After these a word is a thing, if it can be one: `get_chat_history`. */
const GETS = new Set(['get', 'list', 'fetch', 'read', 'retrieve', 'show']);

/** Not a verb; or one that is as often a thing, where another word stands before it and nothing is listed after it. */
function isThing(word: string, next: string | undefined, before: string | undefined): boolean {
  const verb = verbOf(word);
  if (verb === undefined) return true;
  const paired = [`${word} ${singular(next ?? '')}`, `${before ?? ''} ${singular(word)}`];
  if (paired.some((pair) => COMPOUNDS.has(pair))) return true;
  return (
    before !== undefined &&
    (next === undefined
      ? verb.noun || THINGS.has(word)
      : verb.noun && (EFFECTS[verb.effect] !== 'Read' || GETS.has(before)))
  );
}
