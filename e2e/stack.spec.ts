import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './site.ts';

/** Has the shape of a key and stands nowhere else. */
const CANARY = 'CanaryValue9x7Kq2Zt5Wp8Rn4';
const DANGEROUS = JSON.stringify(
  {
    mcpServers: {
      github: {
        command: 'docker',
        args: ['run', '-i', '--rm', '-e', 'GITHUB_PERSONAL_ACCESS_TOKEN', 'ghcr.io/github/github-mcp-server'],
        env: { GITHUB_PERSONAL_ACCESS_TOKEN: CANARY },
      },
      files: {
        command: 'npx',
        args: ['-y', '@modelcontextprotocol/server-filesystem', '/projects', `--token=${CANARY}`],
      },
      browser: { command: 'npx', args: ['@playwright/mcp@latest'] },
    },
  },
  null,
  2,
);
const HARMLESS =
  '{ "mcpServers": { "time": { "command": "uvx", "args": ["mcp-server-time"] }, "memory": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-memory"] } } }';

const field = (page: Page) => page.getByLabel('Configuration of the client');
const combos = (page: Page) => page.locator('article.combo');

async function paste(page: Page, text: string): Promise<void> {
  await expect(field(page)).toBeVisible();
  await page.evaluate((value) => {
    const box = document.querySelector<HTMLTextAreaElement>('#config');
    if (box === null) return;
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
  }, text);
}

test.beforeEach(async ({ page }) => {
  await page.goto('stack/');
});

test('a dangerous stack shows its combinations, legs, calls, findings and policies', async ({ page, complaints }) => {
  await paste(page, DANGEROUS);
  await expect(page.locator('#said')).toContainText('3 servers read');
  await expect(combos(page)).not.toHaveCount(0);
  await expect(combos(page).first()).toContainText('The way in');
  await expect(combos(page).first()).toContainText('The engine confirms');
  await expect(combos(page).first().locator('svg[role=img]')).toBeVisible();
  expect(await page.locator('#worst tbody tr').count()).toBe(10);
  await expect(page.locator('#findings')).toContainText('STK102');
  await expect(page.locator('#findings')).toContainText('STK104');
  expect(await page.locator('#policy-list > li').count()).toBe(3);
  expect(complaints.all).toEqual([]);
});

test('time and memory alone make no combination', async ({ page }) => {
  await paste(page, HARMLESS);
  await expect(page.locator('#combinations')).toContainText('None that these servers make possible');
});

test('a key is in no element, address, request, console line or download', async ({ page }) => {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''));
  page.on('console', (message) => seen.push(message.text()));
  await paste(page, DANGEROUS);
  await expect(combos(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  seen.push(page.url(), await page.content(), await field(page).inputValue());
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all (zip)' }).click(),
  ]);
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'One JSON file' }).click(),
  ]);
  for (const download of [zip, json]) seen.push(readFileSync(await download.path(), 'latin1'));
  seen.push(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })));
  expect(seen.filter((text) => text.includes(CANARY))).toEqual([]);
});

test('what cannot be read is answered with line and column, its keys masked, and stays to be mended', async ({
  page,
}) => {
  await paste(page, `{\n  "mcpServers": {\n    "a": { "env": { "API_TOKEN": "${CANARY}" } "b"`);
  await expect(page.locator('#said')).toContainText(/Line \d+, column \d+/);
  expect(await field(page).inputValue()).toContain('mcpServers');
  expect(await field(page).inputValue()).not.toContain(CANARY);
});

test('a hostile configuration runs nothing', async ({ page, complaints }) => {
  const name = '</textarea><img src=x onerror="window.ran=1"><script>window.ran=1</script>\u202e';
  await paste(
    page,
    JSON.stringify({
      mcpServers: {
        [name]: { command: 'npx', args: [name] },
        __proto__: { command: 'x' },
        constructor: { url: 'javascript:window.ran=1' },
      },
    }),
  );
  await expect(page.locator('#server-list li').first()).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await paste(page, `${'{"mcpServers":'.repeat(20_000)}`);
  await expect(page.locator('#said')).not.toBeEmpty();
  await paste(page, `{"mcpServers":{"a":{"command":"${'x'.repeat(5_000_000)}"}}}`);
  await expect(page.locator('#said')).not.toBeEmpty();
  expect(complaints.all).toEqual([]);
});

test('levels and single tools can be chosen, and say what remains', async ({ page }) => {
  await paste(page, DANGEROUS);
  await expect(combos(page).first()).toBeVisible();
  const before = await page.locator('#remains').textContent();
  await page.getByLabel('All servers').selectOption('locked-down');
  await expect(page.locator('#remains')).not.toHaveText(before ?? '');
  await expect(page.locator('#remains')).toContainText(/^0 tools can still be called.* 0 of/);
  const row = page.locator('#policy-list > li').first();
  await row.locator('summary').click();
  await row
    .getByLabel(/^Rule for /)
    .first()
    .selectOption('allow');
  await expect(page.locator('#remains')).toContainText(/^1 tool can still be called/);
});

test('applying the proposed rules breaks the combinations, as the engine then says', async ({ page }) => {
  await paste(page, DANGEROUS);
  await expect(combos(page).first()).toContainText('open under the policies');
  const apply = page.getByRole('button', { name: /^Apply this rule against/ });
  for (let left = await apply.count(); left > 0; left = await apply.count()) {
    await apply.first().click();
    await expect(apply).not.toHaveCount(left);
  }
  await expect(page.locator('#remains')).toContainText(/ 0 of \d+ combinations? stay open/);
  await expect(combos(page).first()).toContainText('broken by the policies');
});

test('a shared link brings back servers and choices', async ({ page }) => {
  await paste(page, DANGEROUS);
  await page.getByLabel('All servers').selectOption('read-only');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(/#s=/);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('#policy-list > li')).toHaveCount(3);
  await expect(page.getByLabel('All servers')).toHaveValue('read-only');
});

test('a damaged link is refused in words', async ({ page }) => {
  await page.goto('about:blank');
  await page.goto('stack/#s=1.%%%');
  await expect(page.locator('#pick-said')).toContainText(/link/i);
});

test('an unknown server takes a tools/list answer and is classified here', async ({ page }) => {
  await paste(page, '{ "mcpServers": { "mailer": { "command": "node", "args": ["/opt/mailer.js"] } } }');
  await page.getByLabel('JSON, as the server answers it').fill('not json');
  await page.getByRole('button', { name: 'Classify these tools' }).click();
  await expect(page.locator('#server-list')).toContainText('This is no tools/list answer');
  await page.getByLabel('JSON, as the server answers it').fill(
    JSON.stringify({
      tools: [
        {
          name: 'send_email',
          description: 'Sends an email',
          inputSchema: { properties: { to: { type: 'string' }, body: { type: 'string' } } },
        },
      ],
    }),
  );
  await page.getByRole('button', { name: 'Classify these tools' }).click();
  await expect(page.locator('#server-list')).toContainText('1 tool from the pasted list');
  await expect(page.locator('#worst')).toContainText('send_email');
});

test('servers are picked by name, by keyboard alone', async ({ page }) => {
  const input = page.getByLabel('Server of the catalogue');
  for (const [at, id] of ['mcp-server-fetch', 'mcp-server-filesystem'].entries()) {
    await input.focus();
    await page.keyboard.type(id);
    await page.keyboard.press('Enter');
    await expect(page.locator('#pick-said')).toContainText('added');
    await expect(page.locator('#server-list > li')).toHaveCount(at + 1);
  }
  await expect(combos(page).first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .press('Enter');
  await expect(page.locator('#server-list > li')).toHaveCount(1);
});

test('works off line once its data is here', async ({ page, context }) => {
  await paste(page, DANGEROUS);
  await expect(combos(page).first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(combos(page)).toHaveCount(0);
  await paste(page, DANGEROUS);
  await expect(combos(page).first()).toBeVisible();
  await page.getByLabel('All servers').selectOption('locked-down');
  await expect(page.locator('#remains')).toContainText('0 tools');
});

test('at phone width nothing runs over the edge', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await paste(page, DANGEROUS);
  await expect(combos(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [390, 'dark'],
] as const) {
  test(`axe finds nothing in a whole review at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await paste(page, DANGEROUS);
    await expect(combos(page).first()).toBeVisible();
    await page.locator('#policy-list summary').first().click();
    expect(await violations(page)).toEqual([]);
  });
}
