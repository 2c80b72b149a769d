import { expect, it } from 'vitest';
import type { z } from 'zod';
import { buildCatalogue } from '../../catalogue/build/catalogue.ts';
import { attackRecord } from '../../catalogue/schema/attack.ts';
import { serverRecord } from '../../catalogue/schema/server.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { type Lists, listsOf } from '../../publish/lists.ts';
import { listPages as cut, type ListPages } from '../../publish/paging.ts';
import { apiListParts } from './api-lists.ts';
import { digest } from './digest.ts';
import { listDataParts } from './list-files.ts';
import { listPages } from './list-pages.ts';
import { RowSums } from './row-sums.ts';
import { ServerKeys } from './traces.ts';

type ServerInput = z.input<typeof serverRecord>;
type Servers = Record<string, ServerInput>;
type Edit = (servers: Servers) => void;

const tool = (name: string, effect: 'read' | 'create' | 'delete'): ServerInput['tools'][number] => ({
  name,
  summary: `What ${name} does.`,
  effects: [effect],
  capabilities: effect === 'read' ? ['private-data-read'] : ['issue-write'],
  params: [{ name: 'id', type: 'string' }],
});

/** Three servers of four tools each, so that lists on pages of two rows run over several. */
function servers(): Servers {
  const server = (id: string): ServerInput => ({
    id,
    name: `${id} server`,
    source: { read: 'submitted' },
    tools: [tool(`${id}_a`, 'read'), tool(`${id}_b`, 'read'), tool(`${id}_c`, 'create'), tool(`${id}_d`, 'delete')],
  });
  return { north: server('north'), middle: server('middle'), south: server('south') };
}

const ATTACK = attackRecord.parse({
  id: 'flood',
  title: 'Flood',
  kind: 'pattern',
  evidence: 'threat-model',
  applies_at: ['tool'],
  summary: 'A loop writes.',
  steps: ['An agent writes'],
  abuses: ['issue-write'],
  stopped: { verdict: 'yes', why: 'A limit ends it.' },
  rubric: { impact: 1, reach: 3, ease: 3, why: 'Hours are lost.' },
  date: '2025-06-01',
  references: [{ title: 'Queues', url: 'https://example.org/q', publisher: 'Example', year: 2025 }],
  mappings: {},
  match: { level: 'tool', any_of: ['issue-write'] },
  confidence: 'medium',
  verified: '2026-11-01',
});

function catalogueOf(records: Servers): Catalogue {
  return buildCatalogue({
    servers: Object.values(records).map((record) => ({
      record: serverRecord.parse(record),
      file: `${record.id}.yaml`,
    })),
    attacks: [{ record: ATTACK, file: 'flood.yaml' }],
    rationales: [],
    vocabulary: [],
    taxonomies: [],
    retired: [],
    changes: [],
  });
}

/** The lists of a catalogue, cut anew. */
function inPagesOf(most: number, { tools, servers: all }: Lists): Lists {
  const anew = <T>(path: string, pages: ListPages<T>) =>
    cut(
      path,
      [...pages].flatMap(({ rows }) => rows),
      most,
    );
  return {
    tools: new Map([...tools].map(([path, list]) => [path, { ...list, pages: anew(path, list.pages) }])),
    servers: anew('servers/', all),
  };
}

/** Every page and file of lists by name: its key, and a sum of what it holds. */
function made(records: Servers): Map<string, { key: string; holds: string }> {
  const catalogue = catalogueOf(records);
  const lists = inPagesOf(2, listsOf(catalogue));
  const keys = new ServerKeys(catalogue, new Map(), {});
  const sums = new RowSums(keys);
  const listed = { catalogue, lists, prose: [] };
  const parts = [...listDataParts(listed), ...apiListParts(catalogue)].map(
    ({ name, from, files }) =>
      [name, { key: digest([from(sums)]), holds: digest([...files()].map(([path, make]) => [path, make()])) }] as const,
  );
  const pages = listPages({ catalogue, lists }).map(({ path, from, make }) => {
    const { head, main } = make();
    return [path, { key: digest([from(sums)]), holds: digest([head, main.text]) }] as const;
  });
  return new Map([...parts, ...pages]);
}

const EDITS: Record<string, Edit> = {
  'a summary': ({ middle }) => Object.assign(middle?.tools[0] ?? {}, { summary: 'What it does now.' }),
  'a class': ({ middle }) => Object.assign(middle?.tools[1] ?? {}, { effects: ['delete'] }),
  'a capability': ({ middle }) => Object.assign(middle?.tools[1] ?? {}, { capabilities: ['bulk-operation'] }),
  'a name': ({ middle }) => Object.assign(middle?.tools[2] ?? {}, { name: 'renamed' }),
  'an argument': ({ middle }) =>
    Object.assign(middle?.tools[3] ?? {}, { params: [{ name: 'key', type: 'string', required: true }] }),
  'the order of tools': ({ middle }) => middle?.tools.reverse(),
  'the name of a server': ({ middle }) => Object.assign(middle ?? {}, { name: 'Another', product: 'Product' }),
  'the review of a server': ({ middle }) => Object.assign(middle ?? {}, { reviewed: { on: '2026-11-01' } }),
  'what a server has': ({ middle }) => Object.assign(middle ?? {}, { capabilities: ['auto-update'] }),
  'a tool more': ({ middle }) => middle?.tools.push(tool('middle_e', 'read')),
  'a tool less': ({ middle }) => middle?.tools.shift(),
  'a server less': (all) => delete all['middle'],
  'a server of one tool more': (all) =>
    Object.assign(all, { zeal: { ...all['south'], id: 'zeal', tools: [tool('zeal_a', 'read')] } }),
  'a server more': (all) => Object.assign(all, { zeal: { ...all['south'], id: 'zeal' } }),
};

const before = made(servers());

it.each(Object.entries(EDITS))('what comes out different after a change of %s has another key', (_, edit) => {
  const edited = servers();
  edit(edited);
  const after = made(edited);
  const both = [...before].flatMap(([name, was]) => {
    const is = after.get(name);
    return is === undefined ? [] : [{ name, isOther: was.holds !== is.holds, hasOther: was.key !== is.key }];
  });
  expect(both.filter(({ isOther, hasOther }) => isOther && !hasOther)).toEqual([]);
  expect(both.some(({ isOther }) => isOther)).toBe(true);
});

it('pages behind the first keep their keys when a tool that they do not show has changed', () => {
  const edited = servers();
  Object.assign(edited['middle']?.tools[3] ?? {}, { summary: 'What it does now.' });
  const after = made(edited);
  const others = [...before].filter(([name, { key }]) => after.get(name)?.key !== key).map(([name]) => name);
  expect(others.filter((name) => name.startsWith('categories/') || name.startsWith('tools/'))).toEqual([
    'tools/',
    'categories/destructive/',
  ]);
});
