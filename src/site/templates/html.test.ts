import { expect, it } from 'vitest';
import { html, joined } from './html.ts';

it('escapes every text, between tags and in attributes', () => {
  const hostile = `"><script>alert('&')</script>`;
  const safe = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';
  expect(html`<a title="${hostile}">${hostile}</a>`.text).toBe(`<a title="${safe}">${safe}</a>`);
  expect(html`${[hostile, [hostile]]}`.text).toBe(safe + safe);
});

it('takes mark-up as it is, once', () => {
  expect(html`<p>${html`<b>${'<'}</b>`}</p>`.text).toBe('<p><b>&lt;</b></p>');
  expect(html`${joined(['<', html`<i></i>`], ', ')}`.text).toBe('&lt;, <i></i>');
});

it('does not take for mark-up what only looks like it', () => {
  const fake = Object.fromEntries([['text', '<b>']]);
  // A record from a file cannot be an instance of the class, whatever it holds.
  expect(() => html`${fake as never}`.text).toThrow();
});

it('writes numbers, zero too, and nothing for what is not there', () => {
  expect(html`${0}|${undefined}|${false}|${[]}|${''}`.text).toBe('0||||');
});
