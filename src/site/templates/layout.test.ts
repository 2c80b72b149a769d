import { expect, it } from 'vitest';
import { metaHtml } from './layout.ts';

const PAGE = { title: 'T', description: 'D', path: 'attacks/flood/' };

it('names the two twins of every page, the JSON one where the page says or where it follows from the address', () => {
  expect(metaHtml(PAGE).text).toContain('type="text/markdown" href="/attacks/flood/index.md"');
  expect(metaHtml(PAGE).text).toContain('type="application/json" href="/api/v1/attacks/flood.json"');
  expect(metaHtml({ ...PAGE, json: 'api/v1/x.json' }).text).toContain('href="/api/v1/x.json"');
  expect(metaHtml({ ...PAGE, path: '' }).text).toContain('href="/api/v1/index.json"');
  expect(metaHtml({ ...PAGE, twins: false }).text).not.toContain('rel="alternate"');
});

it('leads on from an address that moved, at once, and keeps search engines to the new one', () => {
  const { text } = metaHtml({ ...PAGE, hidden: true, moved: 'attacks/ticket-flood/' });
  expect(text).toContain('<meta http-equiv="refresh" content="0; url=/attacks/ticket-flood/">');
  expect(text).toContain('<meta name="robots" content="noindex">');
  expect(text.match(/rel="canonical"/g)).toHaveLength(1);
  expect(text).toMatch(/<link rel="canonical" href="https:\/\/[^"]+\/attacks\/ticket-flood\/">/);
});

it('leads nowhere from a page that stands', () => {
  expect(metaHtml(PAGE).text).not.toContain('refresh');
});
