import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { KEY_GROUPS } from '../src/publish/keys.ts';
import { expect, KINDS, test } from './site.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Keyboard' });

test('"?" lists the keys, Escape closes the list, and the focus is where it was', async ({ page, complaints }) => {
  await page.goto(KINDS['a Write tool']);
  const link = page.getByRole('link', { name: 'Open in validator' });
  await link.focus();
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('term')).toHaveCount(KEY_GROUPS.flatMap(({ hints }) => hints).length);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  expect(complaints.all).toEqual([]);
});

test('the list of keys is accessible in both themes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(KINDS.method);
    await page.keyboard.press('?');
    await expect(dialog(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('"?" is text in a field, in the search and in the editor', async ({ page }) => {
  await page.goto(KINDS.tools);
  await page.getByRole('searchbox', { name: 'Words' }).fill('what');
  await page.keyboard.press('?');
  await expect(page.getByRole('searchbox', { name: 'Words' })).toHaveValue('what?');
  await page.goto(KINDS.validator);
  const editor = page.getByRole('textbox', { name: 'Policy, JSON' });
  await editor.click();
  await page.keyboard.press('?');
  await expect(editor).toContainText('?');
  await expect(dialog(page)).toHaveCount(0);
});

test('the link in the foot opens the list, and leads to the page for those who want one', async ({ page }) => {
  await page.goto(KINDS.method);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Keyboard' }).click();
  await expect(dialog(page)).toBeVisible();
  await page.getByRole('button', { name: 'close the list of keys' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/method\/$/);
});

test('"/" in the list of keys does what the list says', async ({ page }) => {
  await page.goto(KINDS.method);
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect(dialog(page)).toBeHidden();
});

test('the keys of the editor do what the list says', async ({ page }) => {
  await page.goto(KINDS.validator);
  const editor = page.getByRole('textbox', { name: 'Policy, JSON' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('"a"\n"b"');
  const lines = () => editor.locator('.cm-line').allTextContents();
  await expect.poll(lines).toEqual(['"a"', '"b"']);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await lines()).toEqual(['"b"', '"a"']);
  await page.keyboard.press('ControlOrMeta+]');
  expect(await lines()).toEqual(['  "b"', '"a"']);
  await page.keyboard.press('ControlOrMeta+[');
  expect(await lines()).toEqual(['"b"', '"a"']);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await lines()).toEqual(['"b"', '"a"']);
  await page.keyboard.press('ControlOrMeta+y');
  expect(await lines()).toEqual(['"a"', '"b"']);
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link in the foot leads to the same list', async ({ page }) => {
    await page.goto(KINDS.method);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Keyboard' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keyboard');
    await expect(page.getByRole('main').getByRole('term')).toHaveCount(KEY_GROUPS.flatMap(({ hints }) => hints).length);
  });
});
