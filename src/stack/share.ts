import { CHOICES, type Choice, LEVELS, type Level, type StackServer, type Wishes } from './types.ts';

/** What a link says of a stack: servers of the catalogue and what is wished for them. No name, path or key of anybody. */
export interface Shared {
  level: Level;
  servers: { id: string; level?: Level | undefined; tools?: Readonly<Record<string, Choice>> | undefined }[];
}

const MOST_SERVERS = 60;
const MOST_TOOLS = 2_000;
const LONGEST_NAME = 200;
/** Browsers and servers cut longer addresses. */
const LONGEST_LINK = 16_000;
const VERSION = '1.';

/**
 * The part of a stack that may be shared. Servers that the catalogue does not have are left out, because their names and tools
 * are their owner's.
 */
export function shareable(
  servers: readonly StackServer[],
  { level, servers: levels = {}, tools = {} }: Wishes,
): Shared {
  const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  return {
    level,
    servers: servers.flatMap(({ id, key }) =>
      id === undefined ? [] : [{ id, level: own(levels, key), tools: own(tools, key) }],
    ),
  };
}

/** A short text for the fragment of a link: letters, digits, `-`, `_` and `.`. */
export function encodeShared({ level, servers }: Shared): string {
  const rows = servers.map(({ id, level: one, tools = {} }) => {
    const choices = Object.entries(tools).map(([tool, choice]) => [tool, CHOICES.indexOf(choice)]);
    return choices.length > 0 ? [id, code(one), choices] : one === undefined ? [id] : [id, code(one)];
  });
  return VERSION + toBase64(JSON.stringify([LEVELS.indexOf(level), ...rows]));
}

const code = (level: Level | undefined): number => (level === undefined ? -1 : LEVELS.indexOf(level));

/** Reads such a text. Links come from anywhere: what is not exactly of this form is refused, never repaired. */
export function decodeShared(text: string): { shared: Shared } | { refused: string } {
  if (text.length > LONGEST_LINK) return { refused: 'The link is too long.' };
  if (!text.startsWith(VERSION)) return { refused: 'The link is not one of ours, or of a newer version.' };
  const [level, ...rows] = listOf(fromBase64(text.slice(VERSION.length)));
  const known = levelOf(level);
  const servers = rows.map(serverOf);
  const sound = servers.filter((server) => server !== undefined);
  if (known === undefined || sound.length < servers.length || servers.length > MOST_SERVERS) {
    return { refused: 'The link is damaged. Ask for it again.' };
  }
  return { shared: { level: known, servers: sound } };
}

/**
 * What a link wishes, for the servers that were made from it.
 *
 * @param servers those of the link, in its order
 */
export function sharedWishes({ level, servers: shared }: Shared, servers: readonly StackServer[]): Wishes {
  const rows = shared.map((row, index) => ({ ...row, key: servers[index]?.key ?? '' }));
  return {
    level,
    servers: Object.fromEntries(rows.flatMap(({ key, level: own }) => (own === undefined ? [] : [[key, own]]))),
    tools: Object.fromEntries(rows.flatMap(({ key, tools }) => (tools === undefined ? [] : [[key, tools]]))),
  };
}

function serverOf(row: unknown): Shared['servers'][number] | undefined {
  const [id, level, choices, ...rest] = listOf(row);
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9.-]{0,99}$/.test(id) || rest.length > 0) return undefined;
  const own = level === undefined || level === -1 ? undefined : levelOf(level);
  const tools = choices === undefined ? undefined : choicesOf(choices);
  if (own === undefined && level !== undefined && level !== -1) return undefined;
  if (choices !== undefined && tools === undefined) return undefined;
  return { id, level: own, tools };
}

function choicesOf(value: unknown): Record<string, Choice> | undefined {
  const rows = listOf(value);
  if (rows.length === 0 || rows.length > MOST_TOOLS) return undefined;
  const read = rows.map((row): [string, Choice] | undefined => {
    const [tool, choice, ...rest] = listOf(row);
    const known = typeof choice === 'number' ? CHOICES[choice] : undefined;
    const isName = typeof tool === 'string' && tool !== '' && tool.length <= LONGEST_NAME;
    return isName && known !== undefined && rest.length === 0 ? [tool, known] : undefined;
  });
  const sound = read.filter((one) => one !== undefined);
  return sound.length < read.length ? undefined : Object.fromEntries(sound);
}

const levelOf = (value: unknown): Level | undefined => (typeof value === 'number' ? LEVELS[value] : undefined);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Base64 for addresses (RFC 4648, section 5) without padding. */
function toBase64(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): unknown {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))),
    );
  } catch {
    return undefined;
  }
}
