/**
 * What the first search of a visit downloads, what each later query adds, and how long results take from the key, in
 * Chromium, over a built folder:
 *
 *   node bench/search.ts [folder]
 *
 * The folder is `dist` unless it is named. Every first query is asked in a new browser context, so that nothing is known;
 * the pages themselves are not counted, only what search loads from the shortcut on. It is asked twice: typed key by key, and
 * put in as a whole in the moment that the field is there. Medians over all queries, and the worst. Names are taken from the folder's own name files: a name that is asked for must come first.
 */

import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { staticServer } from '../src/cli/site/static-server.ts';
import { NAME_SHARDS } from '../src/publish/name-key.ts';
import type { NameFile } from '../src/publish/names.ts';
import { launched } from './browser.ts';
import { median } from './median.ts';

const WORDS = ['delete', 'list', 'search issues', 'create a payment', 'sql', 'get', 'send', 'file system', 'refund'];
/** Between two keys of somebody who types fast, in milliseconds: 200 words a minute. */
const KEY_MS = 60;
/** One name from every so many name files. */
const EVERY = 32;

interface Asked {
  query: string;
  kilobytes: number;
  /** From the key to the first results. */
  milliseconds: number;
  /** From the key to all that are shown, with how many there are. */
  whole: number;
  first: string;
}

const folder = process.argv[2] ?? 'dist';
const server = staticServer({ root: folder, base: '/' });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await launched();
try {
  const names = someNames();
  const queries = [...WORDS, ...names];
  const typed: Asked[] = [];
  const pasted: Asked[] = [];
  const next: Asked[] = [];
  for (const [n, query] of queries.entries()) {
    typed.push(...(await visit(browser, [query], KEY_MS)));
    const [first, second] = await visit(browser, [query, queries[(n + 1) % queries.length] ?? query]);
    if (first !== undefined) pasted.push(first);
    if (second !== undefined) next.push(second);
  }
  for (const [name, asked] of Object.entries({ typed, pasted, next }))
    for (const { query, kilobytes, milliseconds, whole } of asked)
      process.stderr.write(
        `${name} ${query}: ${kilobytes.toFixed(0)} KB, ${milliseconds.toFixed(0)} ms, all ${whole.toFixed(0)} ms\n`,
      );
  process.stdout.write(tableOf(typed, pasted, next));
  const missed = [...typed, ...pasted, ...next].filter(({ query, first }) => names.includes(query) && first !== query);
  process.stdout.write(
    `\nNames that did not come first: ${missed.map(({ query, first }) => `${query} (${first})`).join(', ') || 'none'}\n`,
  );
} finally {
  await browser.close();
  server.close();
}

/**
 * A new visit: opens search, asks one query after the other.
 *
 * @param delay between two keys, in milliseconds; without it, queries are put in as a whole
 */
async function visit(with_: Browser, queries: readonly string[], delay?: number): Promise<Asked[]> {
  const context = await with_.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(`${base}capabilities/`, { waitUntil: 'networkidle' });
    const bytes = await count(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    const asked: Asked[] = [];
    for (const query of queries) {
      const before = asked.length === 0 ? 0 : bytes();
      if (delay !== undefined) await page.keyboard.type(query.slice(0, -1), { delay });
      const answer = await ask(page, query);
      asked.push({ query, ...answer, kilobytes: (bytes() - before) / 1024 });
    }
    return asked;
  } finally {
    await context.close();
  }
}

/** Counts what crosses the wire from now on, workers included. */
async function count(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  page.context().on('response', (response) => {
    void response
      .request()
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => {
        bytes += responseBodySize + responseHeadersSize;
      });
  });
  await session.send('Network.enable');
  return () => bytes;
}

/** Types the last key of a query and waits for the results of exactly that text: the first, then all. */
async function ask(page: Page, query: string): Promise<Pick<Asked, 'milliseconds' | 'whole' | 'first'>> {
  const answer = await page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('[role=combobox]');
    const list = document.querySelector('#search-list');
    if (input === null || list === null) throw new Error('search did not open');
    const said = document.querySelector('.said');
    const start = performance.now();
    const until = (element: Node, isSo: () => boolean) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!isSo()) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(element, { childList: true, subtree: true, attributes: true });
      });
    const shown = until(list, () => list.querySelector('[role=option][aria-selected=true]') !== null);
    const counted = until(list, () => /^\d+ results?$/.test(said?.textContent ?? ''));
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const milliseconds = await shown;
    const first = list.querySelector('[role=option] .t')?.textContent ?? '';
    return { milliseconds, whole: await counted, first };
  }, query);
  await page.waitForTimeout(300);
  return answer;
}

function someNames(): string[] {
  const found: string[] = [];
  for (let shard = 0; shard < NAME_SHARDS; shard += EVERY) {
    const file = join(folder, 'search', 'names', `${shard.toString(16).padStart(2, '0')}.json`);
    const entries = Object.values(JSON.parse(readFileSync(file, 'utf8')) as NameFile).flat();
    const tool = entries.find(({ k }) => k === 'tool');
    if (tool !== undefined) found.push(tool.t);
  }
  return found;
}

type Measure = 'kilobytes' | 'milliseconds' | 'whole';

function tableOf(typed: readonly Asked[], pasted: readonly Asked[], next: readonly Asked[]): string {
  const row = (name: string, asked: readonly Asked[]) => {
    const of = (measure: Measure, unit: string) => medianAndWorst(asked, measure, unit);
    return `| ${[name, ...of('kilobytes', 'KB'), ...of('milliseconds', 'ms'), ...of('whole', 'ms')].join(' | ')} |`;
  };
  return [
    '| | Downloaded, median | worst | From the key to the first results, median | worst | to all, median | worst |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    row(`First query of a visit, a key each ${KEY_MS} ms`, typed),
    row('The same, put in as a whole', pasted),
    row('The next query', next),
    '',
  ].join('\n');
}

function medianAndWorst(asked: readonly Asked[], measure: Measure, unit: string): string[] {
  const [worst] = asked.toSorted((a, b) => b[measure] - a[measure]);
  const middle = median(asked.map((one) => one[measure]));
  return [`${middle.toFixed(0)} ${unit}`, `${worst?.[measure].toFixed(0)} ${unit} (${worst?.query})`];
}
