import { editDistance } from '../../policy/suggest.ts';
import { nameKey } from '../../publish/name-key.ts';
import type { NameEntry } from '../../publish/names.ts';

const MOST = 5;

/** An address that leads nowhere, taken apart. */
export interface LostAddress {
  /** What stands before the part that is not known, with its slashes: `/tools/agntor-mcp/`. */
  known: string;
  /** The part that is not known. */
  lost: string;
  /** The server that the address names, when it is about one. */
  server: string | undefined;
  /** What the folder of the address holds; nothing where it is none of ours. */
  kind: NameEntry['k'] | undefined;
}

const KINDS: Readonly<Record<string, NameEntry['k']>> = {
  tools: 'server',
  servers: 'server',
  policies: 'server',
  attacks: 'attack',
};

/** Reads a path under the site, without the base: `tools/agntor-mcp/escrow-creat/`. `knows` says whether a server exists. */
export function readLost(path: string, knows: (server: string) => boolean): LostAddress {
  const [folder = '', name = '', tool = ''] = path.split('/');
  const kind = name !== '' && Object.hasOwn(KINDS, folder) ? KINDS[folder] : undefined;
  if (kind === undefined) return { known: '/', lost: path.replace(/\/$/, ''), server: undefined, kind };
  if (kind === 'server' && tool !== '' && knows(name))
    return { known: `/${folder}/${name}/`, lost: tool, server: name, kind: 'tool' };
  return { known: `/${folder}/`, lost: name, server: undefined, kind };
}

/**
 * Names near a part of an address. Those that hold it as whole words come first: who writes `github` for
 * `github-github-mcp-server` has guessed and not mistyped. Behind them by spelling; at most half of the letters may differ.
 */
export function nearest(lost: string, names: readonly NameEntry[]): NameEntry[] {
  const key = nameKey(lost);
  const limit = Math.max(2, Math.floor(key.length / 2));
  return names
    .map((entry) => {
      const own = [lastPart(entry.p), entry.t].map(nameKey);
      const distance = Math.min(...own.map((name) => editDistance(key, name)));
      return { entry, distance, isPart: own.some((name) => holdsWords(name, key)) };
    })
    .filter(({ isPart, distance }) => isPart || distance <= limit)
    .toSorted((a, b) => Number(b.isPart) - Number(a.isPart) || a.distance - b.distance)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

const holdsWords = (name: string, words: string): boolean => `-${name}-`.includes(`-${words}-`);

function lastPart(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? '';
}
