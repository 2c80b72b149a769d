import { CHANGES_FILES, callsOut, can } from './can.ts';
import { type Id, idParams } from './ids.ts';
import { isIdList, nouns, singular, tokens } from './names.ts';
import { mainParams, namedIn, objectParams } from './params.ts';
import { namesMeans, objectOf, partOf } from './part-of.ts';
import { inRole, type Role, roleOf } from './roles.ts';
import { hidesArguments, saysNothing } from './stray.ts';
import type { ToolFacts } from './types.ts';
import type { Effect } from './vocabulary.ts';
import { agree, code, codes } from './words.ts';

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
  if (id !== undefined) return partTaken(id, facts, effect) ?? named(id.noun, id.name);
  const own = told.length > 0 ? undefined : ownTarget(facts, effect);
  if (own !== undefined) return own;
  const [place, ...within] = told.length > 0 ? told : placesOf(facts);
  const where = place === undefined ? undefined : at(place, facts, effect);
  return where === undefined || within.length === 0 ? where : `${where}, in ${codes(within)}`;
}

/** Effects that are done to the whole of what they are about: who deletes a part of a page has not deleted the page. */
const DONE_TO_ALL: ReadonlySet<Effect | undefined> = new Set([
  'delete',
  'purge',
  'terminate',
  'cancel',
  'revoke',
  'start',
  'stop',
  'deploy',
  'refund',
  'purchase',
  'trade',
] as const);

const isDoneToAll = ({ name }: ToolFacts, effect: Effect | undefined): boolean =>
  DONE_TO_ALL.has(effect) && (effect === 'start' || !namesMeans(name));

/**
 * "the reaction of the comment that `comment_id` names", where no reviewer says what a call is done to and the tool's name is about a part of
 * what the id names. An argument of the part's own name, or a plain `id`, picks it.
 */
function partTaken(id: Id, facts: ToolFacts, effect: Effect | undefined): string | undefined {
  const part = partAside(id, facts, effect);
  if (part === undefined) return undefined;
  const given = facts.params.filter((param) => !saysNothing(param, facts)).map(({ name }) => name);
  return picked(part, given, ['id']) ?? `the ${part} of ${named(id.noun, id.name)}`;
}

/** "the draft that `id` names", where the tool's name says what goes. An argument picks it by that name, or as the only one there is. */
function ownTarget(facts: ToolFacts, effect: Effect | undefined): string | undefined {
  const thing = isDoneToAll(facts, effect) ? objectOf(facts.name) : undefined;
  if (thing === undefined) return undefined;
  const main = mainParams(facts);
  return picked(thing, main, main.length === 1 ? ['id', 'uuid', 'name'] : []);
}

/** The thing by the first argument that is called like it, or in one of the plain ways that can only mean it here. */
function picked(thing: string, names: readonly string[], plain: readonly string[]): string | undefined {
  const name = names.find((one) => [thing, `${thing} name`, ...plain].includes(tokens(one).join(' ')));
  return name === undefined ? undefined : named(thing, name);
}

const named = (thing: string, argument: string): string => `the ${thing} that ${code(argument)} names`;

/** The part that a tool's name is about. One argument alone may have another name for the same. */
function partAside({ noun }: Id, facts: ToolFacts, effect: Effect | undefined): string | undefined {
  if (!isDoneToAll(facts, effect) || toldBy(facts, effect).length > 0) return undefined;
  const part = partOf(facts.name, noun);
  const isSame = facts.params.length === 1 && part === singular(part ?? '') && !tokens(facts.name).includes(noun);
  return isSame ? undefined : part;
}

/**
 * The first path or address among the arguments. One that may be left out only narrows what others have to pick, unless the tool's name
 * says that it is about files.
 */
function placesOf(facts: ToolFacts): string[] {
  const isAboutFiles = nouns(facts.name).some((noun) => FILES.has(singular(noun)));
  const isPicked = !isAboutFiles && facts.params.some((param) => param.required && PICKS.has(roleOf(param, facts)));
  const isPlace = (name: string): boolean => !isPicked || facts.params.some((one) => one.name === name && one.required);
  return [...inRole(facts, 'path'), ...inRole(facts, 'url')].filter(isPlace).slice(0, 1);
}

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

const FILES = new Set(['file', 'folder', 'directory', 'content', 'document', 'blob', 'path']);

/** Roles of what picks something where it has to be given. */
const PICKS = new Set<Role>([...DECIDE, 'query']);

/**
 * The id of what an effect is about: the one that the reviewer names for it. Where the reviewer names no argument, an id decides when it is
 * required, or when the tool's name says so and nothing else is.
 */
export function decidingId(facts: ToolFacts, effect?: Effect): Id | undefined {
  const id = idAmong(toldBy(facts, effect), facts);
  return id === undefined || partAside(id, facts, effect) !== undefined ? undefined : id;
}

function idAmong(told: readonly string[], facts: ToolFacts): Id | undefined {
  const ids = idParams(facts);
  if (told.length > 0) return ids.find(({ name }) => told.includes(name));
  const [id] = ids;
  if (id === undefined || id.required) return id;
  const free = facts.params.every((param) => !param.required);
  return free && nouns(facts.name).includes(singular(id.noun)) && facts.params.length < 4 ? id : undefined;
}
