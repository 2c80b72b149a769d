/** Content types by the end of a name. Text is UTF-8, and says so. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  conf: 'text/plain; charset=utf-8',
  caddyfile: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** Type of the files in `feeds/`, whose ending does not tell that they are Atom (RFC 4287, section 7). */
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** Type of a file whose ending says nothing. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The type of a file by its ending; bytes when the ending is none of ours. */
export function contentType(file: string): string {
  return CONTENT_TYPES[/\.([a-z0-9]+)$/.exec(file)?.[1] ?? ''] ?? UNKNOWN_TYPE;
}

/** Text is worth compressing; fonts, images and the search index are compressed already. */
export function isCompressible(type: string): boolean {
  return /^(?:text|application\/(?:json|xml|atom|manifest))|svg/.test(type);
}
