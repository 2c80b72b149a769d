import { describe, expect, it } from 'vitest';
import { faq } from '../../../publish/faq.ts';
import { fixture, HOSTILE, SITE, toolNamed } from '../../../publish/fixtures/catalogue.ts';
import { toolPageHtml } from './page.ts';

const catalogue = fixture();
const guides = [{ title: 'A <guide>', description: 'Says "how" & why.', path: 'guides/a/' }];

function pageOf(name: string): string {
  const tool = toolNamed(catalogue, name);
  return toolPageHtml({ tool, catalogue, guides, questions: faq(tool, catalogue), site: SITE }).text;
}

/** Tags as a browser finds them, without their attributes. */
const tagsOf = (text: string): string[] =>
  [...text.matchAll(/<\/?([a-z][a-z0-9-]*)\b[^>]*>/gi)].map(([, tag]) => tag ?? '');

describe.each(HOSTILE)('a tool that is called %j', (name) => {
  const page = pageOf(name);

  it('adds no mark-up of its own to the page', () => {
    expect(page).not.toMatch(/<script|<!--|\sstyle=|\son\w+=/i);
    expect(page).not.toContain('<b>MCP');
    expect(new Set(tagsOf(page))).toEqual(new Set(tagsOf(page).filter((tag) => KNOWN.has(tag))));
  });

  it('hides no character outside the policies, which must name the tool as it is', () => {
    expect(page.replaceAll(/<pre.*?<\/pre>/gs, '')).not.toMatch(/[\u202e\u200b]/);
  });

  it('leads nowhere but to this site and to https', () => {
    for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(?:\/|#|https:)/);
  });
});

const KNOWN = new Set(
  'a abbr article b blockquote cite code copy-code dd details div dl dt figure footer h1 h2 h3 header li nav ol p pre section small span summary table tbody td th thead time tr ul wbr'.split(
    ' ',
  ),
);

it('closes every element that it opens', () => {
  for (const { record } of catalogue.tools) {
    const page = pageOf(record.name);
    for (const tag of [...KNOWN].filter((one) => one !== 'wbr')) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      expect([tag, page.split(`</${tag}>`).length - 1]).toEqual([tag, opened]);
    }
  }
});

it('says of a tool that nobody assessed that it is not known, and lists no steps', () => {
  const page = pageOf('nobody_knows');
  expect(page).toContain('Not assessed');
  expect(page).not.toContain('class="lad"');
});

it('names and escapes the guides', () => {
  expect(pageOf('read_ticket')).toContain('>A &lt;guide&gt;</a><span class="d">Says &quot;how&quot; &amp; why.</span>');
});

it('names patterns that rest on the category alone in one shared line', () => {
  const page = pageOf('open_ticket');
  expect(page).toMatch(/By its category alone, as every tool of it: <a href="[^"]*attacks\/ticket-flood\/"/);
  expect(page).not.toContain('Why it applies here');
});
