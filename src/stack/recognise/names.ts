/** A name without what people write differently: case, blanks, underscores, dots. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** PyPI takes `A_b.c` and `a-b-c` for the same project (PEP 503). */
export const pypiName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

/** Docker Hub is meant where an image names no registry. */
export const imageName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:docker\.io|index\.docker\.io)\//, '')
    .replace(/^library\//, '');

/** Words that every server may have in its name, so that they tell nothing. */
const COMMON: ReadonlySet<string> = new Set([
  'mcp',
  'server',
  'servers',
  'the',
  'official',
  'remote',
  'local',
  'tool',
  'tools',
]);

/** The words of a name that tell something. */
export const tellingWords = (name: string): string[] =>
  plainName(name)
    .split('-')
    .filter((word) => word !== '' && !COMMON.has(word));
