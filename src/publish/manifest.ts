import type { Site } from './site.ts';

/** An icon of the site, at an address under it. */
interface ManifestIcon {
  path: string;
  /** Width and height in pixels. */
  size: number;
  purpose: 'any' | 'maskable';
}

/**
 * `/site.webmanifest` (W3C Web Application Manifest). Addresses are relative to the manifest, so that they hold under any
 * base path. The site stays a site: it opens in the browser, with the address in sight.
 *
 * @param ground colour behind the page, which is also that of the browser's own bars, as `#rrggbb`
 */
export function webManifest(site: Site, icons: readonly ManifestIcon[], ground: string): object {
  return {
    name: site.name,
    description: site.description,
    lang: 'en-GB',
    dir: 'ltr',
    id: './',
    start_url: './',
    scope: './',
    display: 'browser',
    theme_color: ground,
    background_color: ground,
    icons: icons.map(({ path, size, purpose }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
}
