import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BASE, DIST, FILES, isFile, type Page, pages, read, readJson, tagsOf, target } from './dist.ts';

const MOST_BYTES = 60 * 1024;

const server = z.object({ id: z.string(), reviewed: z.unknown() });
const servers = z.object({ servers: z.array(server) }).parse(readJson('api/v1/servers.json')).servers;
const reviewed = new Set(servers.flatMap(({ id, reviewed }) => (reviewed ? [id] : [])));

/** Width and height of a built PNG, from its header (PNG, third edition, section 11.2.1). */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(join(DIST, file));
  expect(bytes.toString('latin1', 0, 8), file).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Values of the meta tags that describe a shared link, by name. */
function shared(page: Page): Record<string, string | undefined> {
  const tags = tagsOf(page.html).filter(({ name }) => name === 'meta');
  return Object.fromEntries(
    tags.map(({ attributes: { property, name, content } }) => [property ?? name ?? '', content]),
  );
}

/** The file under `dist/` that an absolute address of this site stands for. */
const fileAt = (address: string): string => new URL(address).pathname.slice(BASE.length);

/** The picture that a page should have. */
function expectedFor(path: string): string {
  const [kind, id = '', ...rest] = path.split('/');
  if (path === '') return 'share/home.png';
  if ((kind === 'servers' || kind === 'tools') && reviewed.has(id)) return `share/servers/${id}.png`;
  const isOwn = rest.join('') === '' && isFile(`share/${kind}/${id}.png`);
  return isOwn ? `share/${kind}/${id}.png` : 'share/site.png';
}

describe('every page, where a link to it is shared', () => {
  const all = [...pages()].map((page) => ({ path: page.path, tags: shared(page) }));

  it('shows the picture of what it is about', () => {
    const wrong = all.filter(({ path, tags }) => fileAt(tags['og:image'] ?? 'x:/') !== expectedFor(path));
    expect(wrong.map(({ path, tags }) => `${path}: ${tags['og:image']}`).slice(0, 20)).toEqual([]);
    const own = new Set(all.map(({ tags }) => tags['og:image']));
    expect(own.size).toBe(FILES.filter((file) => file.startsWith('share/')).length);
    expect(own.size).toBeGreaterThan(100);
  });

  it('names it by an absolute address, with its true size and what it says', () => {
    const wrong = all.filter(({ tags }) => {
      const { 'og:image': image = '', 'og:image:alt': alt = '' } = tags;
      if (!/^https?:\/\//.test(image) || !isFile(fileAt(image))) return true;
      const [width, height] = sizeOf(fileAt(image));
      const says = [tags['og:image:width'], tags['og:image:height']];
      return (
        says[0] !== String(width) || says[1] !== String(height) || width !== 1200 || height !== 630 || alt.length < 20
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has a title, a description and a large picture', () => {
    const wrong = all.filter(({ tags }) => {
      const isWhole = tags['og:title'] && tags['og:description'] === tags['description'] && tags['og:site_name'];
      return !isWhole || tags['twitter:card'] !== 'summary_large_image';
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has its own address as the one to share, unless nobody should find it', () => {
    const wrong = all.filter(({ path, tags }) => {
      const hidden = tags['robots'] === 'noindex';
      return hidden ? tags['og:url'] !== undefined : fileAt(tags['og:url'] ?? 'x:/') !== path;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

it(`no shared picture has more than ${MOST_BYTES / 1024} KB`, () => {
  const heavy = FILES.filter((file) => file.startsWith('share/') && readFileSync(join(DIST, file)).length > MOST_BYTES);
  expect(heavy).toEqual([]);
});

describe('icons', () => {
  const icon = z.strictObject({
    src: z.string(),
    sizes: z.string().regex(/^\d+x\d+$/),
    type: z.literal('image/png'),
    purpose: z.enum(['any', 'maskable']),
  });
  const colour = z.string().regex(/^#[0-9a-f]{6}$/);
  const manifest = z.object({
    name: z.string().min(1),
    id: z.string(),
    start_url: z.string(),
    scope: z.string(),
    display: z.enum(['browser', 'minimal-ui', 'standalone']),
    theme_color: colour,
    background_color: colour,
    icons: z.array(icon),
  });
  const { icons, start_url, scope } = manifest.parse(JSON.parse(read('site.webmanifest')));
  const at = (address: string): string => new URL(address, `https://site.invalid${BASE}site.webmanifest`).pathname;

  it('the manifest lies in the site and starts at its first page', () => {
    expect([at(start_url), at(scope)]).toEqual([BASE, BASE]);
  });

  it.each(icons)('$src has the size that the manifest says', ({ src, sizes }) => {
    expect(sizeOf(at(src).slice(BASE.length)).join('x')).toBe(sizes);
  });

  it('the manifest has the sizes that installers ask for', () => {
    const kinds = icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`);
    expect(kinds.toSorted()).toEqual(['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512']);
  });

  it('the icon for home screens has 180 pixels', () => {
    expect(sizeOf('apple-touch-icon.png')).toEqual([180, 180]);
  });

  it('favicon.ico holds a PNG of each size it lists', () => {
    const bytes = readFileSync(join(DIST, 'favicon.ico'));
    const sizes = Array.from({ length: bytes.readUInt16LE(4) }, (_, n) => {
      const start = bytes.readUInt32LE(6 + 16 * n + 12);
      expect(bytes.toString('latin1', start + 1, start + 4)).toBe('PNG');
      expect(bytes.readUInt32BE(start + 16)).toBe(bytes[6 + 16 * n]);
      return bytes[6 + 16 * n];
    });
    expect(sizes).toEqual([16, 32, 48]);
  });

  it('the drawn icon follows the theme', () => {
    expect(read('icon.svg')).toMatch(/^<svg [^>]*viewBox="0 0 32 32">.*prefers-color-scheme: dark.*<path fill="#/s);
  });

  it('every page leads to all of them and names a colour for each theme', () => {
    const wrong = [...pages()].filter((page) => {
      const tags = tagsOf(page.html);
      const linked = tags.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
      const files = linked
        .filter(({ rel }) => /icon|manifest/.test(rel ?? ''))
        .map(({ href = '' }) => target(href, page)?.file);
      const themes = tags.filter(({ attributes }) => attributes['name'] === 'theme-color');
      const wanted = 'favicon.ico icon.svg apple-touch-icon.png site.webmanifest';
      return files.join(' ') !== wanted || themes.length !== 2;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
