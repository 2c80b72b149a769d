import { AxeBuilder } from '@axe-core/playwright';
import { expect, KINDS, test } from './site.ts';

const WIDTHS = [1440, 390];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rows of one list are alike; thousands of them would only take time. */
const ROWS_BEYOND = '[data-f]:nth-child(n + 40)';

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind}: opens without a complaint of the browser`, async ({ page, complaints }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(kind === 'missing page' ? 404 : 200);
    await page.waitForLoadState('networkidle');
    const expected = kind === 'missing page' ? /status of 404/ : /^$/;
    expect(complaints.all.filter((text) => !expected.test(text))).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });

  for (const width of WIDTHS) {
    test(`${kind}: accessible at ${width} px in both themes`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await violations(new AxeBuilder({ page }).withTags(TAGS)), 'light').toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast'])), 'dark').toEqual([]);
    });
  }
}

/** What axe found, with the first places of each. Only colours differ between the themes. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const results = await axe.exclude(ROWS_BEYOND).analyze();
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}: ${places.join(' | ')}`;
  });
}
