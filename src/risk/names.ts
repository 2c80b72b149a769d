import { memoise } from '../policy/memo.ts';
import type { ParamFacts } from './types.ts';

const split = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Names of tools and of arguments come again and again, also those of a large catalogue; longer ones than MCP advises are not kept. */
const remembered = memoise(split, 65_536);
const LONGEST_KEPT = 128;

/** Words of a name, lower case: `whmcs_openTicket` gives whmcs, open, ticket. Other scripts give no words. */
export const tokens = (name: string): readonly string[] =>
  name.length > LONGEST_KEPT ? split(name) : remembered(name);

const ID_WITH_BREAK = /^(.+?)(?:[_-]u{0,2}ids?|U{0,2}I[dD]s?|Uu?ids?)$/;
const ID_AT_END = /^([a-z]{4,})ids?$/i;
/** Things that are known by a key: `issue_key`. An `api_key` opens something instead. */
const KEY_OF_A_THING = /^((?:linked_?)?(?:issue|project|space|epic|parent))_?keys?$/i;
const NOT_AN_ID = /^(?:invalid|android|hybrid|solid|rapid|liquid|fluid|avoid|overpaid|prepaid)s?$/i;

/** What an id argument identifies: `orderid`, `order_id` and `orderIds` give "order", and `issue_key` gives "issue". */
export function idNoun(name: string): string | undefined {
  if (NOT_AN_ID.test(name)) return undefined;
  const noun = (ID_WITH_BREAK.exec(name) ?? ID_AT_END.exec(name) ?? KEY_OF_A_THING.exec(name))?.[1];
  return noun === undefined ? undefined : tokens(noun).join(' ') || undefined;
}

/** What an argument identifies, as its reviewer says or else as its name does. */
export const idNounOf = ({ name, names }: ParamFacts): string | undefined => names ?? idNoun(name);

/** True when the argument takes several ids: `ids`, `order_ids`. */
export const isIdList = (name: string): boolean =>
  /(?:id|key)s$/i.test(name) && (name === 'ids' || idNoun(name) !== undefined);

/** One form for singular and plural, good enough to compare words of two names. */
export function singular(word: string): string {
  if (/(?:ss|us|is|series|^news|^atlas)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:xes|ches|shes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Words of names that say what is done, and small words beside them. Some are nouns as well: an issue, a run, an order. */
export const VERBS = new Set(
  `accept activate add apply append archive assign attach batch book browser build bulk call cancel change check clear
  click close complete configure convert copy create delete deploy describe detach disable download drop edit enable
  execute export fetch find fork fraud generate get import insert install invoke issue list log lookup make manage mark
  merge modify move open patch pause pay pending post publish purge push put query read record refund register reject
  release remove rename renew replace reply request reset resolve restart restore resume retrieve revoke run save scan
  schedule search send set show start stop submit suspend sync terminate test toggle transfer trigger unsuspend update
  upload upsert validate verify view wait write by for from in of on the to with all and or a an at evaluate`.split(
    /\s+/,
  ),
);

/** The words of a text, each in the singular: two names that read the same give the same. */
export const plainWords = (text: string): string => tokens(text).map(singular).join(' ');

/** What a name in the plural holds several of: "task" for `tasks` and `all_tasks`. */
export function severalOf(name: string): string | undefined {
  const last = tokens(name).at(-1) ?? '';
  const one = singular(last);
  return one === last ? undefined : one;
}

const FILTERS = new Set(['exclude', 'include', 'ignore', 'skip', 'only', 'select', 'sort']);

/** True of `exclude_paths`, `includeTags`, `sort_dir`: what is not taken, or which of those that are found and in what order. */
export const isFilter = (name: string): boolean => FILTERS.has(tokens(name)[0] ?? '');

/** What a name is about: its words without verbs and small words, in the singular. */
export const nouns = (name: string): string[] =>
  tokens(name)
    .filter((word) => !VERBS.has(word))
    .map(singular);

/** Words of names before what says where, by what or to what something is done. */
export const PREPOSITIONS = new Set(['by', 'for', 'from', 'in', 'into', 'of', 'on', 'to', 'with']);

/** The words of a name up to what says where, by what or to what: `remove`, `user` of `remove_user_from_team`. */
export function leading(name: string): readonly string[] {
  const words = tokens(name);
  const end = words.findIndex((word, i) => PREPOSITIONS.has(word) && words.slice(0, i).some(isThing));
  return words.slice(0, end === -1 ? words.length : end);
}

/** True of a word of a name that is no verb and no small word. */
export const isThing = (word: string): boolean => !VERBS.has(word);
