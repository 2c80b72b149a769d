import type { Page } from '@playwright/test';
import { expect, KINDS, test } from './site.ts';

/** What fits between the margins of A4, in CSS pixels. */
const PAPER = { width: 688, height: 1000 };

const KINDS_PRINTED = [
  'a Destructive tool',
  'a Write tool',
  'server',
  'attack',
  'attacks',
  'changes',
  'guide',
  'policy language',
  'diagnostic',
  'stack',
] as const;

/** Elements of the main part that are wider than the paper or cut off what is in them. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
      if (element.getClientRects().length === 0 || element.closest('svg, .vh') !== null) return false;
      const { right } = element.getBoundingClientRect();
      const hides = getComputedStyle(element).overflowY !== 'visible';
      const isCut =
        hides && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
      return right > innerWidth + 1 || isCut;
    });
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
  });
}

for (const kind of KINDS_PRINTED) {
  test(`${kind}: prints whole, without what works on a screen only`, async ({ page }) => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    await page.goto(KINDS[kind]);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const gone of ['.bar nav', 'a.find', '.foot', '.jump', 'main button', 'main input'])
      await expect(page.locator(gone).filter({ visible: true }), gone).toHaveCount(0);
    expect(await cutOff(page)).toEqual([]);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
}

test('the whole policy of a server prints to its last line', async ({ page }) => {
  await page.setViewportSize(PAPER);
  await page.goto(KINDS.server);
  await page.emulateMedia({ media: 'print' });
  const pre = page.locator('#policy pre');
  const { shown, held } = await pre.evaluate((element) => ({
    shown: element.clientHeight,
    held: element.scrollHeight,
  }));
  expect(shown).toBeGreaterThan(PAPER.height);
  expect(held).toBeLessThanOrEqual(shown + 1);
});

test('sources print their address; what edits the record does not print', async ({ page }) => {
  await page.goto(KINDS.attack);
  await page.emulateMedia({ media: 'print' });
  const source = page.locator('.refs a[href^="https"]').first();
  const after = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain(await source.getAttribute('href'));
  await expect(page.getByRole('link', { name: 'Report an error' }).first()).toBeHidden();
});

test('folded answers print open', async ({ page }) => {
  await page.goto(KINDS['a Write tool']);
  await page.emulateMedia({ media: 'print' });
  for (const answer of await page.locator('#questions details > p').all()) await expect(answer).toBeVisible();
});

test('a review of a stack prints without the file it was made from', async ({ page }) => {
  await page.goto('stack/');
  const field = page.getByLabel('Configuration of the client');
  await expect(field).toBeVisible();
  await field.fill('{ "mcpServers": { "time": { "command": "uvx", "args": ["mcp-server-time"] } } }');
  await expect(page.locator('#policy-list > li')).toHaveCount(1);
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#policy-list')).toBeVisible();
  await expect(field).toBeHidden();
  await expect(page.locator('#example')).toBeHidden();
  expect(await cutOff(page)).toEqual([]);
});
