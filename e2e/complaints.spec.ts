import { expect, KINDS, test } from './site.ts';

test('a request that fails is a complaint', async ({ page, complaints }) => {
  await page.route('**/icon.svg', (route) => route.abort('connectionreset'));
  await page.goto(KINDS.home);
  await expect.poll(() => complaints.all.join('\n')).toMatch(/^failed: \S+icon\.svg net::ERR_CONNECTION_RESET/m);
});

test('a request that leaving the page calls off is none', async ({ page, complaints }) => {
  const asked = page.waitForRequest('**/icon.svg');
  const calledOff = page.waitForEvent('requestfailed', (request) => request.url().endsWith('icon.svg'));
  await page.route('**/icon.svg', () => {});
  await page.goto(KINDS.home);
  await asked;
  await page.goto(KINDS.servers);
  await calledOff;
  expect(complaints.all).toEqual([]);
});
