import { expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/build/catalogue.ts';
import { recordFiles } from '../../catalogue/fixtures/records.ts';
import { changed, SERVER_YAML } from '../../catalogue/fixtures/texts.ts';
import { recordsOf } from '../../catalogue/load/folder.ts';
import { listsOf } from '../../publish/lists.ts';
import { type ListPart, listDataParts } from './list-files.ts';

/** Every part with what it shows of texts, and its files. */
function partsOf(yaml: string): Map<string, { texts: string; files: string[] }> {
  const catalogue = buildCatalogue(recordsOf(recordFiles({ 'servers/acme-desk.yaml': yaml })));
  const written = ({ texts, files }: ListPart) => ({
    texts: JSON.stringify(texts),
    files: [...files()].map(([path, make]) => `${path}\n${make()}`),
  });
  const parts = listDataParts({ catalogue, lists: listsOf(catalogue), prose: [] });
  return new Map(parts.map((part) => [part.name, written(part)]));
}

const before = partsOf(SERVER_YAML);

it('a part whose files a text changes names the text', () => {
  const after = partsOf(changed(SERVER_YAML, 'Closes a ticket', 'Shuts a ticket'));
  const other = (what: 'texts' | 'files') =>
    [...before].filter(([name, part]) => String(part[what]) !== String(after.get(name)?.[what])).map(([name]) => name);
  expect(other('files')).toEqual([
    'list csv',
    'list llms-full',
    'list tools/',
    'list categories/write/',
    'list risk/medium/',
  ]);
  expect(other('texts')).toEqual(other('files'));
});

it('no file shows a text that only the page of its tool has', () => {
  const texts = changed(SERVER_YAML, 'so a client in need waits unseen', 'so a client in need waits');
  expect(partsOf(changed(texts, '    summary: Closes', '    description: Shuts.\n    summary: Closes'))).toEqual(
    before,
  );
});

it('no file belongs to two parts', () => {
  const paths = [...before.values()].flatMap(({ files }) => files.map((file) => file.split('\n')[0]));
  expect(paths.length).toBe(new Set(paths).size);
});
