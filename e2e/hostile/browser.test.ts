import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticServer } from '../../src/cli/site/static-server.ts';
import { chromium as chromiumFile } from '../../src/cli/testing/chromium.ts';
import { FILES } from '../built/dist.ts';
import { SITE } from './places.ts';
import { CANARY } from './texts.ts';

const TABS = 4;

/** Pages that show the most of what a server says; each kind of page is among them. */
const SHOWN =
  /^$|^(?:servers|tools|attacks|capabilities|validator|stack|search)\/$|^servers\/|^tools\/hostile\/|^tools\/(?:crowded|schemas)\/|^(?:categories|risk)\//;
const ADDRESSES = FILES.filter((file) => /(?:^|\/)index\.html$/.test(file)).map((file) =>
  file.replace(/index\.html$/, ''),
);

let browser: Browser;
let context: BrowserContext;
let server: ReturnType<typeof staticServer>;
let root = '';

beforeAll(async () => {
  server = staticServer({ root: SITE, base: '/' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: await chromiumFile(), args: ['--no-sandbox', '--disable-gpu'] });
  context = await browser.newContext();
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Everything that must not happen on a page, as it happens. */
async function watched(complaints: string[]): Promise<Page> {
  const page = await context.newPage();
  const say = (what: string) => complaints.push(`${page.url()}: ${what}`);
  page.on('dialog', (dialog) => {
    say(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => say(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') say(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) say(`asks for ${request.url()}`);
  });
  page.on('popup', (popup) => say(`opens ${popup.url()}`));
  return page;
}

async function visit(page: Page, path: string, complaints: string[]): Promise<void> {
  const answer = await page.goto(root + path);
  if (answer?.status() !== 200) complaints.push(`${path}: status ${answer?.status()}`);
  if (await page.evaluate((name) => name in window, CANARY)) complaints.push(`${path}: a script ran`);
  if (page.url() !== root + path) complaints.push(`${path}: led to ${page.url()}`);
}

describe('a site of hostile definitions in a browser', () => {
  it('runs nothing of theirs, asks nobody else, and every page is there', async () => {
    const paths = ADDRESSES.filter((path) => SHOWN.test(path));
    expect(paths.length).toBeGreaterThan(200);
    const complaints: string[] = [];
    const waiting = paths.values();
    const tab = async (): Promise<void> => {
      const page = await watched(complaints);
      for (const path of waiting) await visit(page, path, complaints);
      await page.close();
    };
    await Promise.all(Array.from({ length: TABS }, tab));
    expect(complaints).toEqual([]);
  });

  it('answers every address with 200', async () => {
    const statuses = await Promise.all(
      ADDRESSES.map(async (path) => ({ path, status: (await fetch(root + path)).status })),
    );
    expect(statuses.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('XML is well formed', async () => {
    const page = await context.newPage();
    await page.goto(root);
    const files = FILES.filter((file) => file.endsWith('.xml'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const text = await (await fetch(root + file)).text();
      const fault = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? '',
        text,
      );
      expect(fault, file).toBe('');
    }
    await page.close();
  });

  it('shows what a name hides', async () => {
    const page = await context.newPage();
    await page.goto(`${root}tools/hostile/pay-daer-/`);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toBe('payU+202EdaerU+202C');
    await page.close();
  });

  it.each([
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '<!--',
    ']]>',
    '工具',
    '=HYPERLINK("https://elsewhere.invalid/","x")',
    'n'.repeat(300),
  ])('search finds the tool %j by its name', async (name) => {
    const complaints: string[] = [];
    const page = await watched(complaints);
    await page.goto(root);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(name);
    const found = page.getByRole('option').filter({ hasText: name.slice(0, 60) });
    await found.first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('a long name or a crowded page is no wider than the screen', async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [
      'tools/crowded/everything/',
      'servers/crowded/',
      'servers/hostile/',
      ...ADDRESSES.filter((one) => /^tools\/hostile\/n{50}/.test(one)),
    ]) {
      await page.goto(root + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(390);
    }
    await page.close();
  });
});
