/** Where the site lives and what it is called: all that published files need to know about it. */
export interface Site {
  name: string;
  description: string;
  /** Absolute address of the site's root, "/" at its end: `https://example.org/catalogue/`. */
  root: string;
}

/** Absolute address of a path under the site. Paths never start with "/": `tools/x/y/`. */
export function absolute(site: Site, path: string): string {
  return new URL(path, site.root).href;
}
