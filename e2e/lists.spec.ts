import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** A list that runs over several pages has all its rows in files; here a list of one page is made to be one of them. */
async function longList(page: Page, list: 'tools' | 'servers', files: unknown[][]): Promise<void> {
  await page.route(new RegExp(`/${list}/(?:[?].*)?$`), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<filter-list',
      `<filter-list data-whole="${list}" data-files="${files.length}"`,
    );
    await route.fulfill({ response, body });
  });
  for (const [n, file] of files.entries())
    await page.route(`**/lists/${list}-${n + 1}.json`, (route) => route.fulfill({ json: file }));
}

const row = (n: number) => [`alpha_${String(n).padStart(3, '0')}`, 1, 1, 'Reads `a` thing.', ''];
const TOOLS = [
  [{ id: 'one', label: 'One', reviewed: true, tools: Array.from({ length: 450 }, (_, n) => row(n)) }],
  [
    {
      id: 'two',
      label: 'Two <b>',
      reviewed: false,
      tools: [
        ['beta_<i>', 4, 4, '', 'beta-1a2b3c'],
        ['gamma', 0, 0, '', ''],
      ],
    },
  ],
];

const rows = (page: Page) => page.locator('#list li');
const words = (page: Page) => page.getByRole('searchbox', { name: 'Words' });

test('a filter of a long list sees the rows of all its pages, and gives the page back', async ({
  page,
  complaints,
}) => {
  await longList(page, 'tools', TOOLS);
  await page.goto('tools/');
  const before = await rows(page).count();
  const said = await page.locator('#list [role=status]').textContent();
  await words(page).fill('beta two');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('#list [role=status]')).toHaveText('1 of 452 tools');
  await expect(rows(page).getByRole('link', { name: 'beta_<i>' })).toHaveAttribute(
    'href',
    /\/tools\/two\/beta-1a2b3c\/$/,
  );
  await expect(rows(page)).toContainText('Critical');
  await words(page).fill('');
  await expect(rows(page)).toHaveCount(before);
  await expect(page.locator('#list [role=status]')).toHaveText(String(said));
  expect(complaints.all).toEqual([]);
});

test('many rows come a part at a time, and the keyboard goes on where they begin', async ({ page }) => {
  await longList(page, 'tools', TOOLS);
  await page.goto('tools/?q=alpha');
  await expect(rows(page)).toHaveCount(200);
  await page.getByRole('button', { name: 'Show 200 more' }).press('Enter');
  await expect(rows(page)).toHaveCount(400);
  await expect(page.getByRole('link', { name: 'alpha_200' })).toBeFocused();
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(rows(page)).toHaveCount(450);
  await expect(page.getByRole('button', { name: /^Show/ })).toHaveCount(0);
});

test('marks narrow a long list as words do', async ({ page }) => {
  await longList(page, 'tools', TOOLS);
  await page.goto('tools/');
  await page.getByRole('checkbox', { name: /^Critical/ }).check();
  await expect(page.locator('#list [role=status]')).toHaveText('1 of 452 tools');
  await expect(page).toHaveURL(/sev=crit/);
});

test('says so when the rows cannot be loaded, keeps the page, and tries again', async ({ page }) => {
  await longList(page, 'tools', TOOLS);
  let broken = true;
  await page.route('**/lists/tools-2.json', (route) => (broken ? route.abort() : route.fallback()));
  await page.goto('tools/');
  const before = await rows(page).count();
  await words(page).fill('beta');
  await expect(page.locator('#list [role=status]')).toContainText('could not be loaded');
  await expect(rows(page)).toHaveCount(before);
  broken = false;
  await words(page).fill('beta_');
  await expect(rows(page)).toHaveCount(1);
});

test('a table of several pages is sorted as a whole', async ({ page }) => {
  const server = (id: string, tools: number) => [id, id, tools, 0, [tools, 0, 0, 0, 0], ''];
  await longList(page, 'servers', [[server('least', 1), server('most', 900), server('middle', 30)]]);
  await page.goto('servers/');
  const ids = page.locator('tbody th a');
  await page.getByRole('button', { name: 'Server', exact: true }).click();
  await expect(ids).toHaveText(['least', 'middle', 'most']);
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  await expect(ids).toHaveText(['most', 'middle', 'least']);
  await words(page).fill('m');
  await expect(ids).toHaveText(['most', 'middle']);
});
