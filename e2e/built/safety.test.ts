import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/publish/headers.ts';
import { FILES, type Page, pages, read, type Tag, tagsOf } from './dist.ts';

/** What is wrong with a tag under the content security policy; empty when nothing is. */
function faults({ name, attributes }: Tag, page: Page): string[] {
  const found: string[] = [];
  if (name === 'style') found.push('<style>');
  if (name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json')
    found.push('inline script');
  if (name === 'base' || name === 'iframe' || name === 'object' || name === 'embed') found.push(`<${name}>`);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'style' || attribute.startsWith('on') || attribute === 'srcdoc') found.push(`${attribute}=`);
    if (isLoaded(name, attribute, attributes) && isForeign(value)) found.push(`${name} ${attribute}="${value}"`);
    if ((attribute === 'href' || attribute === 'action') && !isSafeLink(value)) found.push(`${attribute}="${value}"`);
  }
  return found.map((fault) => `${page.file}: ${fault}`);
}

function isLoaded(name: string, attribute: string, attributes: Record<string, string>): boolean {
  if (attribute === 'src' || attribute === 'srcset' || attribute === 'action' || attribute === 'poster') return true;
  return name === 'link' && attribute === 'href' && !/^(?:canonical|alternate)$/.test(attributes['rel'] ?? '');
}

const isForeign = (address: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address) || /^data:/i.test(address);

/** https, mail, or an address of this site. */
const isSafeLink = (address: string): boolean =>
  /^(?:https:\/\/|mailto:|[/#?.]|[\w-]+(?:[/?#.]|$))/.test(address) && !/^\s*\w+script:/i.test(address);

describe('every page', () => {
  const wrong: string[] = [];
  const withoutPolicy: string[] = [];
  let count = 0;
  for (const page of pages()) {
    count += 1;
    const tags = tagsOf(page.html);
    wrong.push(...tags.flatMap((tag) => faults(tag, page)));
    const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    if (policy?.attributes['content'] !== contentSecurityPolicy()) withoutPolicy.push(page.file);
  }

  it('is looked at', () => {
    expect(count).toBeGreaterThan(50);
  });

  it('has no inline script, no inline style, no handler, and loads nothing from elsewhere', () => {
    expect(wrong).toEqual([]);
  });

  it('carries the content security policy', () => {
    expect(withoutPolicy).toEqual([]);
  });
});

describe('style sheets and scripts', () => {
  it('style sheets load nothing from elsewhere', () => {
    const wrong = FILES.filter((file) => file.endsWith('.css')).filter((file) => {
      return /url\(\s*["']?(?:https?:)?\/\/|url\(\s*["']?data:|@import\s+["'(]?(?:url\()?["']?(?:https?:)?\/\//i.test(
        read(file),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('our scripts write no HTML and load nothing from elsewhere', () => {
    const ours = FILES.filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
    expect(ours.length).toBeGreaterThan(3);
    const wrong = ours.filter((file) =>
      /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|import\(["'`]https?:/.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('the search engine comes without its own interface', () => {
    expect(FILES.filter((file) => /pagefind\/.*(?:-ui|highlight)/.test(file))).toEqual([]);
  });
});
