import { expect, it } from 'vitest';
import type { Tool } from '../catalogue/types.ts';
import { fixture } from './fixtures/catalogue.ts';
import { furtherPaths, listsOf, worstFirst } from './lists.ts';
import { listPages } from './paging.ts';

const lists = listsOf(fixture());

it('every tool stands once in the list of all and once in that of its category and of its severity', () => {
  const { tools } = fixture();
  const paths = (list: string) =>
    lists.tools.get(list)?.pages.flatMap(({ rows }) => rows.map(({ path }) => path)) ?? [];
  expect(paths('tools/').toSorted()).toEqual(tools.map(({ path }) => path).toSorted());
  const ofKind = (kind: 'categories/' | 'risk/') =>
    [...lists.tools.keys()].filter((list) => list.startsWith(kind)).flatMap(paths);
  expect(ofKind('categories/').toSorted()).toEqual(
    tools
      .filter(({ assessment }) => assessment.category)
      .map(({ path }) => path)
      .toSorted(),
  );
  expect(new Set(ofKind('risk/')).size).toBe(tools.filter(({ assessment }) => assessment.severity).length);
});

it('a short list has no further page; a long one has those behind its first', () => {
  expect(furtherPaths(lists)).toEqual([]);
  const servers = listPages('servers/', [...(lists.servers[0].rows ?? []), ...lists.servers[0].rows], 1);
  expect(furtherPaths({ ...lists, servers })).toEqual(['servers/page/2/']);
});

it('lists the worst first, then by name in any case, and leaves the list it was given as it was', () => {
  const tool = (name: string, severity?: string) => ({ record: { name }, assessment: { severity } }) as unknown as Tool;
  const given = [tool('z', 'low'), tool('x'), tool('B', 'low'), tool('a', 'low'), tool('y', 'critical')];
  expect(worstFirst(given).map(({ record }) => record.name)).toEqual(['y', 'a', 'B', 'z', 'x']);
  expect(given[0]?.record.name).toBe('z');
});
