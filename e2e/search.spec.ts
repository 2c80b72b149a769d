import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, KINDS, test } from './site.ts';

const TOOL = KINDS['a Write tool'];

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page): Locator => page.getByRole('option');
const chosen = (page: Page): Locator => page.locator('[role=option][aria-selected=true]');

/** How many results there are, which is said when all are known. */
const counted = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^\d+ results?$/ });

async function open(page: Page): Promise<void> {
  await page.goto(TOOL);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('loads nothing before its first use', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(TOOL);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /pagefind|search-|\/search\//.test(url))).toEqual([]);
  await page.keyboard.press('Control+k');
  await field(page).fill('cancel');
  await expect(options(page).first()).toBeVisible();
  expect(asked.some((url) => url.includes('pagefind/pagefind.js'))).toBe(true);
});

for (const key of ['Control+k', 'Meta+k', '/']) {
  test(`${key} opens it, Escape closes it and gives the focus back`, async ({ page, complaints }) => {
    await page.goto(TOOL);
    const link = page.getByRole('link', { name: 'Servers', exact: true }).first();
    await link.focus();
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(link).toBeFocused();
    expect(complaints.all).toEqual([]);
  });
}

test('"/" is a character where one types', async ({ page }) => {
  await page.goto('tools/');
  const filter = page.getByRole('searchbox').first();
  await filter.focus();
  await page.keyboard.press('/');
  await expect(filter).toHaveValue('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the number of a CVE finds what is recorded under it, and nothing where nothing is', async ({ page }) => {
  await open(page);
  await field(page).fill('cve-2025-6514');
  await expect(counted(page)).toBeVisible();
  await expect(options(page).first()).toHaveAttribute('href', /attacks\/mcp-remote-cve-2025-6514\/$/);
  await field(page).fill('CVE-2025-65149');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found for' })).toBeVisible();
  await expect(options(page)).toHaveCount(0);
});

test('the link in the header opens it too', async ({ page }) => {
  await page.goto(TOOL);
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
});

for (const typed of ['whmcs_open_ticket', 'WHMCS-Open-Ticket', 'whmcs open ticket']) {
  test(`the exact name comes first: ${typed}`, async ({ page }) => {
    await open(page);
    await field(page).fill(typed);
    await expect(options(page).first()).toContainText('whmcs_open_ticket');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  });
}

test('words find names, marked where they stand, and the count is said', async ({ page }) => {
  await open(page);
  await field(page).fill('cancel ord');
  await expect(options(page).filter({ hasText: 'whmcs_cancel_order' })).toBeVisible();
  await expect(counted(page)).toBeVisible();
  const marked = page.locator('[role=option] mark');
  expect((await marked.allTextContents()).map((text) => text.toLowerCase())).toEqual(
    expect.arrayContaining(['cancel', 'ord']),
  );
});

test('says how many of a kind are shown where there are more', async ({ page }) => {
  await open(page);
  await field(page).fill('cat:destructive');
  await expect(counted(page)).toBeVisible();
  const tools = page.getByRole('group', { name: 'Tools' });
  await expect(tools.locator('small')).toHaveText(/^6 of \d+$/);
  await expect(tools.getByRole('option')).toHaveCount(6);
});

test('filters work with an empty query', async ({ page }) => {
  await open(page);
  await field(page).fill('sev:critical cat:destructive');
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Tools' }).check();
  await expect(options(page).nth(7)).toBeVisible();
  const classes = await page
    .locator('[role=option] .reg')
    .evaluateAll((all) => all.map((element) => element.getAttribute('title')));
  expect(new Set(classes)).toEqual(new Set(['Destructive']));
});

test('filters by server and capability', async ({ page }) => {
  await open(page);
  await field(page).fill('server:agntor-mcp');
  await expect(options(page).first()).toBeVisible();
  const links = await options(page).evaluateAll((all) => all.map((element) => element.getAttribute('href')));
  expect(links.every((href) => href?.includes('agntor-mcp'))).toBe(true);
  await field(page).fill('cap:payments');
  await expect(options(page).filter({ hasText: 'payment' }).first()).toBeVisible();
});

test('arrows choose, Enter opens', async ({ page }) => {
  await open(page);
  await field(page).fill('whmcs_cancel_order');
  await expect(options(page).first()).toContainText('whmcs_cancel_order');
  await expect(counted(page)).toBeVisible();
  const first = await chosen(page).getAttribute('id');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant', String(first));
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', String(first));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/whmcs-cancel-order\/$/);
});

test('Enter right after typing waits for what was typed', async ({ page }) => {
  await open(page);
  await field(page).pressSequentially('whmcs_cancel_order');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/whmcs-cancel-order\/$/);
});

test.describe('before the engine has ranked the rest', () => {
  /** Holds the engine back until what it returns is called. */
  async function held(page: Page): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route('**/pagefind/pagefind.js', async (route) => {
      await promise;
      await route.continue();
    });
    return resolve;
  }

  test('what has the name that was typed stands there, and stays chosen when the rest comes', async ({ page }) => {
    const release = await held(page);
    await open(page);
    await field(page).fill('whmcs cancel order');
    await expect(chosen(page)).toContainText('whmcs_cancel_order');
    await expect(options(page)).toHaveCount(1);
    await expect(page.getByRole('listbox').getByRole('group')).toHaveCount(1);
    await expect(counted(page)).toHaveCount(0);
    release();
    await expect(counted(page)).toBeVisible();
    await expect(options(page).nth(1)).toBeVisible();
    await expect(chosen(page)).toContainText('whmcs_cancel_order');
  });

  test('Enter opens it', async ({ page }) => {
    await held(page);
    await open(page);
    await field(page).fill('whmcs_cancel_order');
    await expect(chosen(page)).toContainText('whmcs_cancel_order');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/whmcs-cancel-order\/$/);
  });

  test('nothing is said of a place where the name is not', async ({ page }) => {
    const release = await held(page);
    await open(page);
    await page.getByRole('radio', { name: 'Attacks' }).check();
    await field(page).fill('whmcs_cancel_order');
    await expect(page.getByText('Searching', { exact: true })).toBeVisible();
    await expect(options(page)).toHaveCount(0);
    release();
    await expect(page.getByText(/^Nothing found for|results?$/)).toBeVisible();
  });
});

test('says when nothing is found, and shows what was typed as text', async ({ page, complaints }) => {
  await open(page);
  await field(page).fill('<zzzqqq>');
  await expect(page.getByText('Nothing found for “<zzzqqq>”.')).toBeVisible();
  expect(complaints.all).toEqual([]);
});

test('the open dialog is accessible', async ({ page }) => {
  await open(page);
  await field(page).fill('cancel order');
  await expect(options(page).first()).toBeVisible();
  expect(await violations(page, 'all', 'dialog')).toEqual([]);
});

test.describe('the search page', () => {
  test('loads the engine before anything is typed', async ({ page }) => {
    const engine = page.waitForResponse(/pagefind\/wasm\./);
    await page.goto('search/');
    expect((await engine).ok()).toBe(true);
    await expect(field(page)).toHaveValue('');
  });

  test('reads the query from the address and keeps it there', async ({ page }) => {
    await page.goto('search/?q=whmcs_open_ticket');
    await expect(options(page).first()).toContainText('whmcs_open_ticket');
    await field(page).fill('refund');
    await expect(page).toHaveURL(/\?q=refund$/);
  });

  test('without script says how to find things', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(TOOL);
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'All servers' }).click();
    await expect(page).toHaveURL(/servers\/$/);
    await context.close();
  });
});

test.describe('a missing page', () => {
  test('offers what comes near', async ({ page }) => {
    await page.goto(KINDS['missing page']);
    const near = page
      .getByRole('region', { name: 'Near matches' })
      .or(page.locator('section', { hasText: 'Near matches' }));
    await near.getByRole('link', { name: 'whmcs_cancel_order' }).click();
    await expect(page).toHaveURL(/whmcs-cancel-order\/$/);
  });

  test('offers the server whose address was guessed', async ({ page }) => {
    await page.goto('servers/github/');
    const near = page.locator('section', { hasText: 'Near matches' });
    await near.getByRole('link', { name: 'GitHub', exact: true }).click();
    await expect(page).toHaveURL(/servers\/github-github-mcp-server\/$/);
  });

  test('shows an address as text', async ({ page, complaints }) => {
    await page.goto('tools/%3Cimg%20src=x%20onerror=alert(1)%3E/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=alert(1)>');
    expect(complaints.all.filter((text) => !text.includes('status of 404'))).toEqual([]);
  });
});
