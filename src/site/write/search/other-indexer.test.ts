import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { filesIn } from '../folder.ts';
import { otherIndexer, type Task } from './other-indexer.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const record = (server: string, name: string, says = 'does something'): SearchRecord => ({
  path: `tools/${server}/${name}/`,
  kind: 'tool',
  text: { title: name, sub: server, content: `${name} ${says}` },
  shows: { title: name, sub: server },
  filters: { server: [server] },
});
const ACME = [record('acme', 'list'), record('acme', 'get')];
const OTHER = [record('other', 'pay')];
const ALL: Task['groups'] = [
  ['tools of acme', ACME],
  ['tools of other', OTHER],
];

/** What a process makes of each task, one after the other. */
async function made(site: string, isNew: boolean, ...tasks: Task['groups'][]) {
  const indexer = otherIndexer(join(folder, 'kept'), join(folder, site), isNew);
  try {
    const answers = [];
    for (const groups of tasks) answers.push(await indexer.ask({ groups }));
    return answers;
  } finally {
    indexer.end();
  }
}

const site = (name: string) => new Map([...filesIn(join(folder, name))].map(([path, bytes]) => [path, String(bytes)]));

it('takes what search shows as before from what it has kept, and leaves the same files as if it were told all', async () => {
  expect(await made('site', true, ALL)).toEqual([expect.objectContaining({ read: 3, records: 3, removed: 0 })]);
  const edited = [ACME[0] ?? record('', ''), record('acme', 'get', 'fetches one')];
  const tasks: Task['groups'] = [
    ['tools of acme', edited],
    ['tools of other', null],
  ];
  expect(await made('site', false, tasks)).toEqual([expect.objectContaining({ read: 2, records: 3 })]);
  await made('afresh', true, [['tools of acme', edited], ALL[1] ?? ['', null]]);
  expect(site('site')).toEqual(site('afresh'));
});

it('says when it does not know a group, and makes the index when it is told, without a trace of what stood there', async () => {
  mkdirSync(join(folder, 'site/pagefind/index'), { recursive: true });
  writeFileSync(join(folder, 'site/pagefind/index/old.pf_index'), '');
  const unknown: Task['groups'] = [['tools of acme', null], ...ALL.slice(1)];
  const [first, second] = await made('site', false, unknown, ALL);
  expect(first).toBeNull();
  expect(second).toMatchObject({ read: 3 });
  expect([...site('site').keys()]).not.toContain('pagefind/index/old.pf_index');
});

it('says why it cannot make one', async () => {
  writeFileSync(join(folder, 'site'), 'no folder');
  await expect(made('site', true, ALL)).rejects.toThrow(/site/);
});
