/**
 * Measures how the validator page answers the hand, in Chromium, with a server of 2,000 tools and with a policy close to
 * the 256 KiB cap: the longest of the browser's own event timings (from the key or click to the next frame) for typing and
 * for choosing a rule, and how long until the problems of the new text stand in the list.
 * Build and serve the site first, then: npx node bench/validator.ts
 */
import type { Page } from '@playwright/test';
import { launched } from './browser.ts';

const BASE = process.argv[2] ?? 'http://127.0.0.1:4321/';
const TOOLS = 2000;

const names = Array.from({ length: TOOLS }, (_, index) => `tool_number_${index}`);
const list = JSON.stringify({
  tools: names.map((name) => ({ name, inputSchema: { properties: { id: { type: 'number' } }, required: ['id'] } })),
});
const entry = (name: string) => ({ limits: [{ counter: `${name}_rate`, window: 'minute', max: 30, scope: 'grant' }] });
const policyOf = (count: number): string =>
  JSON.stringify(
    {
      version: '1',
      default: 'deny',
      tools: Object.fromEntries(names.slice(0, count).map((name) => [name, entry(name)])),
    },
    null,
    1,
  );

async function longest(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await act();
  await page.waitForTimeout(1500);
  return page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);
}

const browser = await launched();
const page = await browser.newPage();
await page.goto(`${BASE}validator/`);
const editor = page.getByRole('textbox', { name: 'Policy, JSON' });
const write = async (text: string): Promise<void> => {
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
};
const type = async (): Promise<void> => {
  await editor.focus();
  for (const key of 'abcdefghij') await page.keyboard.type(key, { delay: 60 });
};
const diagnosed = async (): Promise<number> => {
  const started = performance.now();
  await page.keyboard.insertText('!');
  await page.locator('#problems > li').first().filter({ hasText: 'MP0' }).waitFor();
  return performance.now() - started;
};

await page.getByText('Check against a server that is not in the catalogue').click();
await page.locator('#tools-list').fill(list);
const chosen = await longest(page, () => page.locator('#use-list').click());
await page.locator(`#tools-body tr:nth-child(${TOOLS})`).waitFor({ state: 'attached' });
const typed = await longest(page, type);
await write(policyOf(3));
const ruled = await longest(page, async () => {
  await page.locator('#tools-body tr:nth-child(6) select').selectOption('limit');
});
const large = policyOf(1400);
await write(large);
await page.waitForTimeout(3000);
const typedLarge = await longest(page, type);
await write(large);
await page.waitForTimeout(3000);
await editor.focus();
await page.keyboard.press('Control+Home');
const answered = await diagnosed();

console.log('| what | ms |\n|---|---|');
console.log(`| load ${TOOLS} tools: click to next frame | ${chosen.toFixed(0)} |`);
console.log(`| type with ${TOOLS} tools: longest key to next frame | ${typed.toFixed(0)} |`);
console.log(`| choose a rule with ${TOOLS} tools: change to next frame | ${ruled.toFixed(0)} |`);
console.log(
  `| type in a policy of ${(large.length / 1024).toFixed(0)} KiB: longest key to next frame | ${typedLarge.toFixed(0)} |`,
);
console.log(`| that policy: key to its problem in the list | ${answered.toFixed(0)} |`);
await browser.close();
