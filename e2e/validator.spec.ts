import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './site.ts';

const SERVER = 'validator/?server=scarecr0w12-whmcs-mcp-tool';
const TOOL = `${SERVER}&tool=whmcs_open_ticket`;

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Policy, JSON' });
const problems = (page: Page): Locator => page.locator('#problems > li');
const verdict = (page: Page): Locator => page.locator('#verdict');

/** The server of the address is here: its tools stand in the table. Until then nothing is known of them. */
const ready = (page: Page): Promise<void> => expect(page.getByLabel(/^Rule for /).first()).toBeVisible();

async function write(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

test('a mistake gets a squiggle, a place in the list and a button that mends it, by keyboard alone', async ({
  page,
  complaints,
}) => {
  await page.goto('validator/');
  await write(page, '{\n  "version": "1",\n  "default": "deny",\n  "tools": { "a": {}, }\n}\n');
  await expect(verdict(page)).toContainText('Does not load. One error');
  await expect(problems(page).first()).toContainText('MP004');
  await expect(problems(page).first()).toContainText('line 4, column 21');
  await expect(page.locator('.cm-lintRange-error')).toHaveCount(1);
  const fix = problems(page).first().locator('.btn').first();
  await fix.focus();
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Loads.');
  await expect(page.locator('.cm-lintRange-error')).toHaveCount(0);
  expect(complaints.all).toEqual([]);
});

test('a problem leads to its place in the text', async ({ page }) => {
  await page.goto('validator/');
  await write(page, '{\n  "version": "1",\n  "default": "denyy"\n}\n');
  const problem = problems(page).filter({ hasText: 'line 3, column 14' }).getByRole('button').first();
  await problem.focus();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText('"deny"');
  await expect(verdict(page)).toContainText('Loads.');
});

test('an answer that arrives late leaves the keyboard in its place in the list', async ({ page }) => {
  await page.goto('validator/');
  await write(page, '{"version":"1","default":"denyy"}');
  const problem = problems(page).filter({ hasText: 'line 1, column 26' }).getByRole('button').first();
  await problem.focus();
  await problem.evaluate((button) => button.closest('li')?.setAttribute('data-shown-before', ''));
  await page.locator('#server').evaluate((choice) => choice.dispatchEvent(new Event('change')));
  await expect(page.locator('[data-shown-before]')).toHaveCount(0);
  await expect(problem).toBeFocused();
});

test('all safe fixes at once, and one undo takes them back', async ({ page }) => {
  await page.goto('validator/');
  await write(page, '{"version":"1","tools":{"a":{},}}');
  await page.getByRole('button', { name: /Apply safe fixes \([1-9]/ }).click();
  await expect(page.locator('#status')).toContainText('fixes applied');
  await expect(editor(page)).toContainText('"default"');
  await editor(page).focus();
  await page.keyboard.press('Control+z');
  await expect(editor(page)).not.toContainText('"default"');
});

test('a limit runs out in the simulator and comes back a minute later', async ({ page, complaints }) => {
  await page.goto(TOOL);
  await expect(page.getByLabel('Tool', { exact: true })).toHaveValue('whmcs_open_ticket');
  await page.getByLabel('At, UTC').fill('2026-11-20T10:00:00');
  await page.getByLabel('Times').fill('31');
  await page.getByLabel('Times').press('Enter');
  const answer = page.locator('#sim-answer');
  await expect(answer).toContainText('Deny');
  await expect(answer).toContainText('/tools/whmcs_open_ticket/limits/0');
  await expect(page.locator('#sim-log')).toContainText('allow');
  await page.getByRole('button', { name: 'A minute later' }).press('Enter');
  await page.getByLabel('Times').fill('1');
  await page.getByRole('button', { name: 'Decide' }).press('Enter');
  await expect(answer).toContainText('Allow');
  expect(complaints.all).toEqual([]);
});

test('a step of the path leads to its rule in the text', async ({ page }) => {
  await page.goto('validator/?server=scarecr0w12-whmcs-mcp-tool&tool=whmcs_renew_domain');
  await page.getByRole('button', { name: 'Decide' }).click();
  await expect(page.locator('#sim-answer')).toContainText('Requires human approval.');
  await page.locator('#sim-path .deny .t').click();
  await expect(editor(page)).toBeFocused();
  await expect(page.locator('#sim-wire')).toContainText('[POLICY DENIED] Requires human approval.');
});

test('the builder and the text are two views of one document', async ({ page }) => {
  await page.goto(SERVER);
  const choice = page.getByLabel('Rule for whmcs_delete_client');
  await expect(choice).toHaveValue('hide');
  await choice.selectOption('ask');
  await expect(page.locator('#problems')).toContainText('MP520');
  await write(page, '{"version":"1","default":"deny","tools":{"whmcs_delete_client":{}}}');
  await expect(choice).toHaveValue('allow');
  await expect(page.getByLabel('Rule for whmcs_get_stats')).toHaveValue('unlisted');
});

test('unknown tools and arguments of the chosen server are named', async ({ page }) => {
  await page.goto(SERVER);
  await write(page, '{"version":"1","default":"deny","tools":{"whmcs_open_tickets":{}}}');
  await expect(page.locator('#problems')).toContainText('did you mean "whmcs_open_ticket"', { ignoreCase: true });
});

test('completion knows the tools of the chosen server', async ({ page }) => {
  await page.goto(SERVER);
  await ready(page);
  await write(page, '{"version":"1","default":"deny","tools":{');
  await page.keyboard.type('"whmcs_renew');
  await expect(page.locator('.cm-tooltip-autocomplete [aria-selected=true]')).toContainText('whmcs_renew_domain');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toContainText('"whmcs_renew_domain"');
});

test('a server that is not in the catalogue can be pasted', async ({ page }) => {
  await page.goto('validator/');
  await page.getByText('Check against a server that is not in the catalogue').click();
  await page.locator('#tools-list').fill('{"tools": "none"}');
  await page.getByRole('button', { name: 'Use these tools' }).click();
  await expect(page.locator('#status')).toContainText('This is no tools/list answer');
  await page
    .locator('#tools-list')
    .fill(
      '{"result":{"tools":[{"name":"<img src=x onerror=alert(1)>","inputSchema":{"properties":{"q":{"type":"string"}}}}]}}',
    );
  await page.getByRole('button', { name: 'Use these tools' }).click();
  await expect(page.locator('#tools-body')).toContainText('<img src=x onerror=alert(1)>');
});

test('a shared link opens the same text in another profile; nothing leaves the page', async ({
  page,
  browser,
  complaints,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('validator/');
  await write(page, '{"version":"1","default":"deny","tools":{"secret_tool_name":{}}}');
  await expect(verdict(page)).toContainText('Loads.');
  await page.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(page).toHaveURL(/#p=/);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(editor(other)).toContainText('secret_tool_name');
  const origin = new URL(page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(origin) || url.includes('secret_tool_name'))).toEqual([]);
  expect(asked.every((url) => /\.(js|css|woff2|svg|json)$|validator\/$/.test(new URL(url).pathname))).toBe(true);
  expect(complaints.all).toEqual([]);
});

test('the text is kept in this browser only when asked', async ({ page }) => {
  await page.goto('validator/');
  await write(page, '{"version":"1","default":"deny","tools":{"kept":{}}}');
  await expect(verdict(page)).toContainText('Loads.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Keep the text in this browser').check();
  await page.goto('validator/');
  await expect(editor(page)).toContainText('"kept"');
  await page.getByLabel('Keep the text in this browser').uncheck();
  expect(await page.evaluate(() => localStorage.getItem('policy-draft'))).toBeNull();
});

test('without JavaScript the page shows the command line instead', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('validator/');
  await expect(page.getByText('policy check policy.json')).toBeVisible();
  await expect(page.locator('policy-validator')).toBeHidden();
});

for (const width of [390, 1440]) {
  test(`axe finds nothing at ${width} px, in both themes, and nothing runs over the edge`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(TOOL);
    await ready(page);
    await page.getByRole('button', { name: 'Decide' }).click();
    await expect(page.locator('#sim-answer')).toContainText('Allow');
    expect(await violations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'contrast'), 'dark').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('what a policy covers is shown once there is a server to cover', async ({ page }) => {
  await page.goto('validator/');
  await expect(editor(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Coverage' })).toBeHidden();
  await page.goto(SERVER);
  await ready(page);
  await expect(page.getByRole('heading', { name: 'Coverage' })).toBeVisible();
});
