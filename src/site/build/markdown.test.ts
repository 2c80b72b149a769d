import { expect, it } from 'vitest';
import { markdownProcessor } from './markdown.ts';

async function render(markdown: string, base = '/'): Promise<string> {
  const renderer = await markdownProcessor(base).createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}

it('colours JSON by classes, and writes no style attribute', async () => {
  const html = await render('```json policy\n{"max": 30, "hide": ["<b>"]}\n```');
  expect(html).toContain('<pre class="block" tabindex="0"><code><span class="p">{</span><span class="k">"max"</span>');
  expect(html).toContain('"&lt;b&gt;"');
  expect(html).not.toContain('style=');
});

it('leaves other code as it is', async () => {
  expect(await render('```sh\nnpm run a && b <c>\n```')).toContain('<code>npm run a &amp;&amp; b &lt;c&gt;</code>');
});

it('lets a wide table be scrolled with the keyboard', async () => {
  expect(await render('|a|\n|---|\n|1|')).toMatch(
    /<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>/,
  );
});

it('puts links under the base path, and leaves those that lead elsewhere', async () => {
  const html = await render('[a](/method/) [b](https://example.org/x) [c](#d) [e](//example.org)', '/cat/');
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    '/cat/method/',
    'https://example.org/x',
    '#d',
    '//example.org',
  ]);
});

it('keeps quotes as typed: they may be part of a policy', async () => {
  expect(await render('Write "1" -- not 1.')).toContain('"1" -- not');
});
