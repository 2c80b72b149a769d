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
}

/** Reads a path under the site, without the base: `tools/agntor-mcp/escrow-creat/`. `knows` says whether a server exists. */
export function readLost(path: string, knows: (server: string) => boolean): LostAddress {
  const [folder = '', server = '', tool = ''] = path.split('/');
  const isAboutServer = (folder === 'tools' || folder === 'servers' || folder === 'policies') && server !== '';
  if (isAboutServer && tool !== '' && knows(server)) return { known: `/${folder}/${server}/`, lost: tool, server };
  if (isAboutServer || (folder === 'attacks' && server !== ''))
    return { known: `/${folder}/`, lost: server, server: undefined };
  return { known: '/', lost: path.replace(/\/$/, ''), server: undefined };
}

/** Names that are nearest to a part of an address, nearest first; at most half of its letters may differ. */
export function nearest(lost: string, names: readonly NameEntry[]): NameEntry[] {
  const key = nameKey(lost);
  const limit = Math.max(2, Math.floor(key.length / 2));
  return names
    .map((entry) => ({ entry, distance: editDistance(key, nameKey(lastPart(entry.p))) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

function lastPart(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? '';
}
