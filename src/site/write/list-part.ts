import type { RowSums } from './row-sums.ts';

/** A file of a list, made when it is asked for. */
export type ListFile = readonly [path: string, make: () => string];

/** Files about many tools or servers that change together. */
export interface ListPart {
  name: string;
  /** What the files are made from, besides the records that are not of servers. */
  from: (sums: RowSums) => unknown;
  files: () => Iterable<ListFile>;
}

/** Makes parts of one file each, which gives them their names; `kind` is how these begin. */
export const partsOf =
  (kind: string) =>
  (path: string, from: ListPart['from'], make: () => string): ListPart => ({
    name: `${kind}${path}`,
    from,
    files: () => [[path, make]],
  });

/** A part of what programs read of lists. */
export const part = partsOf('list ');
