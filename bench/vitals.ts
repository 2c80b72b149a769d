/**
 * Measures what a reader waits for, in Chromium, on the built site: largest contentful paint, layout shift, total blocking
 * time, and the bytes that crossed the wire. Build and serve the site first, then:
 *
 *   node bench/vitals.ts [address] [paths]
 *
 * The second column of times is under a processor slowed down four times.
 */
import type { Page } from '@playwright/test';
import { launched } from './browser.ts';
import { median } from './median.ts';

const BASE = process.argv[2] ?? 'http://127.0.0.1:4321/';
const GIVEN = process.argv.slice(3);
const PAGES = [
  '',
  'tools/scarecr0w12-whmcs-mcp-tool/whmcs-open-ticket/',
  'servers/scarecr0w12-whmcs-mcp-tool/',
  'tools/',
  'attacks/',
  'attacks/lethal-trifecta-toxic-flow/',
  'validator/?server=scarecr0w12-whmcs-mcp-tool',
];
const RUNS = 5;
/** Blocking is what a task takes beyond 50 ms (web.dev, Total Blocking Time). */
const FREE_MS = 50;

interface Vitals {
  lcp: number;
  cls: number;
  tbt: number;
  kilobytes: number;
}

async function measure(page: Page, path: string, slowdown: number): Promise<Vitals> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript((free) => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, use: (entry: PerformanceEntry & { value?: number }) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.lcp = startTime;
    });
    watch('layout-shift', ({ value }) => {
      seen.cls += value ?? 0;
    });
    watch('longtask', ({ duration }) => {
      seen.tbt += Math.max(0, duration - free);
    });
  }, FREE_MS);
  await page.goto(BASE + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Omit<Vitals, 'kilobytes'> }).seen);
  return { ...seen, kilobytes: bytes / 1024 };
}

const browser = await launched();
console.log(
  '| page | LCP ms | LCP ms, 4x slower | CLS | TBT ms | TBT ms, 4x slower | KB cold |\n|---|---|---|---|---|---|---|',
);
for (const path of GIVEN.length > 0 ? GIVEN : PAGES) {
  const results: Record<number, Vitals[]> = { 1: [], 4: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const slowdown of [1, 4]) {
      const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
      results[slowdown]?.push(await measure(page, path, slowdown));
      await page.close();
    }
  }
  const of = (slowdown: number, key: keyof Vitals, digits = 0): string =>
    median((results[slowdown] ?? []).map((one) => one[key])).toFixed(digits);
  console.log(
    `| /${path} | ${of(1, 'lcp')} | ${of(4, 'lcp')} | ${of(4, 'cls', 3)} | ${of(1, 'tbt')} | ${of(4, 'tbt')} | ${of(1, 'kilobytes')} |`,
  );
}
await browser.close();
