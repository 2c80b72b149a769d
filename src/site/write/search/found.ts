import { KIND_LETTERS } from '../../../publish/search-kinds.ts';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { digest } from '../digest.ts';
import type { SiteFile } from '../output.ts';
import { packed } from './form.ts';

/** What the page fetches of records that it has found. Records of one group change their names together. */
export interface Found {
  /** Follows from all that the group holds: under one name there is never something else. */
  name: string;
  records: readonly SearchRecord[];
}

/** Of the sum that a group is named by: 48 bits, so that even among 43,000 groups no two share a name. */
const HEX_DIGITS = 12;
/** What they come to at most, to the base of 36. */
const LENGTH = 10;

/** Records by what changes together: the tools of each server, then all of each other kind. */
export type Groups = ReadonlyMap<string, readonly SearchRecord[]>;

export function grouped(records: readonly SearchRecord[]): Groups {
  return Map.groupBy(records, ({ kind, filters }) => (kind === 'tool' ? toolsOf(filters.server?.[0] ?? '') : kind));
}

/** The records in the order that they are numbered in. */
export function recordsIn(groups: Groups): SearchRecord[] {
  return [...groups.values()].flat();
}

/** The name of the group of a server's tools. */
export function toolsOf(server: string): string {
  return `tools of ${server}`;
}

/** The groups with their names in the index. */
export function foundGroups(groups: Groups): Found[] {
  return [...groups.values()].map((records) => ({ name: nameOf(records), records }));
}

/** Name of a record in the index: the list of all of them is downloaded, so it is short and like the one before. */
export function foundName({ name }: Found, n: number): string {
  return `${name}${n.toString(36)}`;
}

/** The files of a group. They hold no text to quote from: results show none. */
export function foundFiles(group: Found): SiteFile[] {
  return group.records.map(({ path, shows }, n) => {
    const text = JSON.stringify({ url: `/${path}`, content: '', word_count: 0, filters: {}, meta: shows, anchors: [] });
    return [`pagefind/fragment/${foundName(group, n)}.pf_fragment`, packed(Buffer.from(text))];
  });
}

function nameOf(records: readonly SearchRecord[]): string {
  const [first] = records;
  const sum = digest(records.map(({ path, shows }) => [path, shows])).slice(0, HEX_DIGITS);
  const name = Number.parseInt(sum, 16).toString(36).padStart(LENGTH, '0');
  return `${first === undefined ? '' : KIND_LETTERS[first.kind]}${name}`;
}
