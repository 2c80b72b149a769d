import { expect, it } from 'vitest';
import { id } from '../../catalogue/schema/common.ts';
import { html } from './html.ts';
import { MARKS, SHELL_PATHS, Shell } from './shell.ts';

const LAYOUT = `<head>${MARKS.meta}${MARKS.data}</head>${MARKS.masthead}${MARKS.crumbs}<main>${MARKS.main}</main><a href="/new?title=${encodeURIComponent(`Error on /${SHELL_PATHS.tool}`)}">Report</a><input value="/${SHELL_PATHS.tool}">`;
const HEAD = {
  title: 'a <b>',
  description: 'It says "hello".',
  path: 'tools/x/y/',
  crumbs: [{ name: 'X & Y', path: 'servers/x/' }],
};

it('puts each part of a page in its place, escaped', () => {
  const page = new Shell(LAYOUT, SHELL_PATHS.tool).fill(HEAD, html`<p>${'<main>'}</p>`);
  expect(page).toContain('<title>a &lt;b&gt; | ');
  expect(page).toContain('content="It says &quot;hello&quot;."');
  expect(page).toMatch(/<a href="[^"]*\/servers\/x\/">X &amp; Y<\/a>/);
  expect(page).toContain('<main><p>&lt;main&gt;</p></main>');
  expect(page).not.toContain('<!--');
});

it('gives the page its own address wherever the layout has one', () => {
  const page = new Shell(LAYOUT, SHELL_PATHS.tool).fill(HEAD, html``);
  expect(page).toContain(encodeURIComponent('Error on /tools/x/y/'));
  expect(page).toContain('value="/tools/x/y/"');
  expect(page).not.toContain('shell');
});

it('takes signs that mean something in a replacement as they are', () => {
  expect(new Shell(LAYOUT, SHELL_PATHS.tool).fill({ ...HEAD, path: 'tools/$&/' }, html``)).toContain(
    'value="/tools/$&/"',
  );
});

it.each(Object.entries(MARKS))('refuses a layout without the place for %s, or with two of them', (_, mark) => {
  expect(() => new Shell(LAYOUT.replace(mark, ''), SHELL_PATHS.tool)).toThrow(mark);
  expect(() => new Shell(LAYOUT.replace(mark, mark + mark), SHELL_PATHS.tool)).toThrow(mark);
});

it.each(Object.values(SHELL_PATHS))('keeps %s to an address that no record can have', (path) => {
  const [, name] = path.split('/');
  expect(id.safeParse(name).success).toBe(false);
});

it('fills in each layout by its own address', () => {
  const layout = LAYOUT.replaceAll('tools', 'servers');
  expect(new Shell(layout, SHELL_PATHS.server).fill({ ...HEAD, path: 'servers/x/' }, html``)).toContain(
    'value="/servers/x/"',
  );
});
