import { expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/build/catalogue.ts';
import { recordFiles } from '../../catalogue/fixtures/records.ts';
import { changed, SERVER_YAML } from '../../catalogue/fixtures/texts.ts';
import { recordsOf } from '../../catalogue/load/folder.ts';
import { listsOf } from '../../publish/lists.ts';
import { API_LISTS, apiListParts } from './api-lists.ts';
import { listDataParts } from './list-files.ts';
import type { ListPart } from './list-part.ts';
import { RowSums } from './row-sums.ts';
import { ServerKeys } from './traces.ts';

/** Every part with what it is made from, and its files. */
function partsOf(yaml: string): Map<string, { from: string; files: string[] }> {
  const catalogue = buildCatalogue(recordsOf(recordFiles({ 'servers/acme-desk.yaml': yaml })));
  const keys = new ServerKeys(catalogue, new Map(), {});
  const sums = new RowSums(keys);
  const written = ({ from, files }: ListPart) => ({
    from: JSON.stringify(from(sums)),
    files: [...files()].map(([path, make]) => `${path}\n${make()}`),
  });
  const listed = { catalogue, lists: listsOf(catalogue), prose: [] };
  const parts = [...listDataParts(listed), ...apiListParts(catalogue)];
  return new Map(parts.map((part) => [part.name, written(part)]));
}

const before = partsOf(SERVER_YAML);

it('a part whose files a text changes is made from the text', () => {
  const after = partsOf(changed(SERVER_YAML, 'Closes a ticket', 'Shuts a ticket'));
  const other = (what: 'from' | 'files') =>
    [...before].filter(([name, part]) => String(part[what]) !== String(after.get(name)?.[what])).map(([name]) => name);
  expect(other('files')).toEqual([
    'list api/v1/tools.csv',
    'list llms-full',
    'list tools/index.md',
    'list categories/write/index.md',
    'list risk/medium/index.md',
  ]);
  expect(other('from')).toEqual(other('files'));
});

it('no file shows a text that only the page of its tool has', () => {
  const texts = changed(SERVER_YAML, 'so a client in need waits unseen', 'so a client in need waits');
  expect(partsOf(changed(texts, '    summary: Closes', '    description: Shuts.\n    summary: Closes'))).toEqual(
    before,
  );
});

it('the API lists no text about a tool: its lists stay when nothing but texts has changed', () => {
  const texts = changed(SERVER_YAML, 'Closes a ticket', 'Shuts a ticket');
  const ofApi = (parts: typeof before) => [...parts].filter(([name]) => name.startsWith(API_LISTS));
  expect(ofApi(before).length).toBeGreaterThan(10);
  expect(ofApi(partsOf(texts))).toEqual(ofApi(before));
});

it('no file belongs to two parts', () => {
  const paths = [...before.values()].flatMap(({ files }) => files.map((file) => file.split('\n')[0]));
  expect(paths.length).toBe(new Set(paths).size);
});
