import { expect, it } from 'vitest';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { unpacked } from './form.ts';
import { foundFiles, foundGroups, foundName, grouped } from './found.ts';

const tool = (server: string, name: string): SearchRecord => ({
  path: `tools/${server}/${name}/`,
  kind: 'tool',
  text: { title: name, sub: server, content: name },
  shows: { title: name, sub: server },
  filters: { server: [server] },
});
const attack: SearchRecord = { ...tool('', 'flood'), path: 'attacks/flood/', kind: 'attack', filters: {} };
const RECORDS = [tool('acme', 'a'), tool('acme', 'b'), tool('beta', 'a'), attack];
const namesOf = (records: readonly SearchRecord[]) =>
  foundGroups(grouped(records)).flatMap((group) => group.records.map((_, n) => foundName(group, n)));

it('names each record once, by its kind first', () => {
  const names = namesOf(RECORDS);
  expect(new Set(names).size).toBe(4);
  expect(names.map((name) => name[0])).toEqual(['t', 't', 't', 'a']);
});

it('gives a name to nothing else: whatever a result shows is part of it', () => {
  const [a1, a2, b1, flood] = namesOf(RECORDS);
  const changed = RECORDS.with(1, { ...tool('acme', 'b'), shows: { title: 'b', sub: 'acme', severity: 'high' } });
  const [c1, c2, ...rest] = namesOf(changed);
  expect(rest).toEqual([b1, flood]);
  expect([a1, a2]).not.toContain(c1);
  expect([a1, a2]).not.toContain(c2);
  expect(namesOf(RECORDS.toSpliced(0, 1)).slice(1)).toEqual([b1, flood]);
});

it('writes what a result shows under the name of the record', () => {
  const [group] = foundGroups(grouped(RECORDS));
  const files = group === undefined ? [] : foundFiles(group);
  expect(files.map(([path]) => path)).toEqual(
    namesOf(RECORDS.slice(0, 2)).map((name) => `pagefind/fragment/${name}.pf_fragment`),
  );
  const [, bytes] = files[1] ?? ['', ''];
  const read = JSON.parse(Buffer.from(unpacked('b', Buffer.from(bytes))).toString());
  expect(read).toMatchObject({ url: '/tools/acme/b/', content: '', meta: { title: 'b', sub: 'acme' } });
});
