import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { attackRecord } from './attack.ts';
import { mappingField, TAXONOMIES, type Taxonomy, taxonomy } from './taxonomy.ts';

const ROOT = new URL('../../../catalogue/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, ROOT), 'utf8'));
const list = (id: (typeof TAXONOMIES)[number]): Taxonomy => taxonomy.parse(read(`taxonomies/${id}.yaml`));

const LIST = {
  id: 'owasp-mcp',
  name: 'A list',
  publisher: 'Its publisher',
  url: 'https://example.org/list',
  version: '2025',
  complete: false,
  via: 'the publisher’s repository',
  entries: [{ id: 'MCP01:2025', title: 'First' }],
};

it.each([
  ['an id that no mapping has', { id: 'owasp-web' }, 'id'],
  ['an address that is not https', { url: 'http://example.org/list' }, 'url'],
  ['an empty list', { entries: [] }, 'entries'],
  ['an id listed twice', { entries: [...LIST.entries, ...LIST.entries] }, 'entries'],
  ['an entry without a title', { entries: [{ id: 'MCP01:2025', title: '' }] }, 'entries.0.title'],
  ['a field that nobody reads', { source: 'elsewhere' }, ''],
])('refuses %s', (_, change, path) => {
  expect(taxonomy.safeParse(LIST).success).toBe(true);
  const paths = taxonomy.safeParse({ ...LIST, ...change }).error?.issues.map((issue) => issue.path.join('.'));
  expect(paths).toEqual([path]);
});

it.each(TAXONOMIES)('%s: the file is named after its id', (id) => expect(list(id).id).toBe(id));

it.each(TAXONOMIES)('%s: every id that an attack entry maps to is in the list', (id) => {
  const known = new Set(list(id).entries.map((entry) => entry.id));
  const unknown = readdirSync(new URL('attacks/', ROOT)).flatMap((file) => {
    const { mappings } = attackRecord.parse(read(`attacks/${file}`));
    return mappings[mappingField(id)].filter((used) => !known.has(used)).map((used) => `${file}: ${used}`);
  });
  expect(unknown).toEqual([]);
});
