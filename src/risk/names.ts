import { memoise } from '../policy/memo.ts';
import type { ParamFacts, ToolFacts } from './types.ts';

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

const VERBS = new Set(
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

/** What a name is about: its words without verbs and small words, in the singular. */
export const nouns = (name: string): string[] =>
  tokens(name)
    .filter((word) => !VERBS.has(word))
    .map(singular);

const LISTING = new Set(['list', 'get', 'search', 'find', 'query', 'describe', 'fetch', 'lookup', 'read', 'all']);

/** True when the words of a name say that it looks something up. */
const looksUp = (name: string): boolean => tokens(name).some((word) => LISTING.has(word));

/**
 * The tool of the same server that hands out ids of a noun: for "order" `get_orders`, `list_order` or `orders_list`. Only
 * a list counts, and only one of that very thing: `get_order` needs the id itself, `get_order_types` lists types.
 */
export function listerOf(noun: string, self: string, siblings: readonly string[]): string | undefined {
  return listers(noun, siblings).find((name) => name !== self);
}

const known = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/** All tools that hand out ids of a noun, best first. Worked out once for each noun and list of names. */
function listers(noun: string, siblings: readonly string[]): readonly string[] {
  const byNoun = known.get(siblings) ?? new Map<string, readonly string[]>();
  known.set(siblings, byNoun);
  const before = byNoun.get(noun);
  if (before !== undefined) return before;
  const wanted = noun.split(' ').map(singular);
  const found = siblings
    .filter((name) => looksUp(name) && lists(name, wanted))
    .sort((a, b) => spread(a) - spread(b) || tokens(a).length - tokens(b).length);
  byNoun.set(noun, found);
  return found;
}

const NAMES_A_LIST = new Set(['list', 'search', 'all']);

const saysList = (name: string): boolean => tokens(name).some((word) => NAMES_A_LIST.has(word));

/** The lower the better: a name that is about little else and says that it lists. */
const spread = (name: string): number => things(name).length + (saysList(name) ? 0 : 2);

const PREPOSITIONS = new Set(['by', 'for', 'from', 'in', 'into', 'of', 'on', 'to', 'with']);

/** What a name says that there is a list of: `list_users_by_org` gives users. */
const things = (name: string): readonly string[] => leading(name).filter(isThing);

/** The words of a name up to what says where, by what or to what: `remove`, `user` of `remove_user_from_team`. */
function leading(name: string): readonly string[] {
  const words = tokens(name);
  const end = words.findIndex((word, i) => PREPOSITIONS.has(word) && words.slice(0, i).some(isThing));
  return words.slice(0, end === -1 ? words.length : end);
}

const isThing = (word: string): boolean => !VERBS.has(word);

/** What a name lists ends with the noun, and the name says that there are many of it. */
function lists(name: string, wanted: readonly string[]): boolean {
  const listed = things(name).slice(-wanted.length);
  if (listed.map(singular).join(' ') !== wanted.join(' ')) return false;
  return listed.at(-1) !== wanted.at(-1) || saysList(name);
}

/** Nouns of the ids a tool takes: required ones first, and of these the one that the tool's name is about. */
export function idParams(facts: ToolFacts): { name: string; noun: string; required: boolean }[] {
  const about = leading(facts.name).map(singular);
  const ids = facts.params.flatMap((param) => {
    const noun = idNounOf(param);
    const at = about.lastIndexOf(singular(noun?.split(' ').at(-1) ?? ''));
    return noun === undefined ? [] : [{ name: param.name, noun, required: param.required, at }];
  });
  return ids.sort((a, b) => Number(b.required) - Number(a.required) || b.at - a.at);
}
