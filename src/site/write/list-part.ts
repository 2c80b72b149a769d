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

/** Makes a part of one file, which gives it its name; `kind` is how that begins. */
export type PartOf = (path: string, from: ListPart['from'], make: () => string) => ListPart;

export const partsOf =
  (kind: string): PartOf =>
  (path, from, make) => ({ name: `${kind}${path}`, from, files: () => [[path, make]] });

export const part = partsOf('list ');
