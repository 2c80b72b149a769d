/**
 * Measures how long the attack index takes to answer a filter, in Chromium, on the built site: from the click to the end
 * of style and layout. Rows out of sight are left for when they are scrolled to, and are not in the figure. Build and serve the site first, then: npx node bench/filter.ts [address]
 * A frame has 16.7 ms. The second column of times is under a processor slowed down four times.
 */
import type { Page } from '@playwright/test';
import { launched } from './browser.ts';
import { median } from './median.ts';

const BASE = process.argv[2] ?? 'http://127.0.0.1:4321/';
const FILTERS = ['incident', 'no', 'y2025', 'crit'];
const CLICKS = 10;

/** Milliseconds of each click on a filter, switched on and off in turn. */
async function clicks(page: Page, value: string, slowdown: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${BASE}attacks/`, { waitUntil: 'networkidle' });
  return page.evaluate(
    async ([wanted, times]) => {
      const box = document.querySelector<HTMLInputElement>(`filter-list input[value="${wanted}"]`);
      if (box === null) throw new Error(`the index has no filter ${wanted}`);
      const spent: number[] = [];
      for (let run = 0; run < times; run += 1) {
        await new Promise(requestAnimationFrame);
        const start = performance.now();
        box.click();
        document.body.getBoundingClientRect();
        spent.push(performance.now() - start);
      }
      return spent;
    },
    [value, CLICKS] as const,
  );
}

const summary = (values: readonly number[]): string =>
  `${median(values).toFixed(1)} (worst ${Math.max(...values).toFixed(1)})`;

const browser = await launched();
console.log('| filter | ms | ms, 4x slower |\n|---|---|---|');
for (const value of FILTERS) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const [fast, slow] = [await clicks(page, value, 1), await clicks(page, value, 4)];
  console.log(`| ${value} | ${summary(fast)} | ${summary(slow)} |`);
  await page.close();
}
await browser.close();
