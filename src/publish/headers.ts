/**
 * What every page may do: nothing but run and show files of this site. Search runs WebAssembly. As a meta tag holds it;
 * `frame-ancestors` is ignored there, so it stands in the header only.
 *
 * @param form address of the operator's report form, which pages may send to; without one they send nowhere
 */
export function contentSecurityPolicy(form?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${form === undefined ? '' : ` ${new URL(form).origin}`}`,
    "base-uri 'none'",
  ].join('; ');
}

/** Headers of every answer, in the order they are written. `form` as for `contentSecurityPolicy`. */
export function securityHeaders(form?: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(form)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** Files whose name changes with their content. */
export const IMMUTABLE_FOLDER = '_astro/';
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Folders that programs on any other site may read. */
export const OPEN_FOLDERS = ['api/', 'schema/', 'policies/', 'feeds/'] as const;
export const OPEN_HEADERS: Readonly<Record<string, string>> = { 'Access-Control-Allow-Origin': '*' };

/** `/_headers` in the form that static hosts read. `base` starts and ends with "/"; `form` as for `contentSecurityPolicy`. */
export function headersFile(base: string, form?: string): string {
  const lines = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  const open = OPEN_FOLDERS.map((folder) => [`${base}${folder}*`, OPEN_HEADERS] as const);
  return [
    [`${base}*`, securityHeaders(form)] as const,
    [`${base}${IMMUTABLE_FOLDER}*`, { 'Cache-Control': IMMUTABLE }] as const,
    ...open,
  ]
    .map(([path, headers]) => `${path}\n${lines(headers).join('')}`)
    .join('\n');
}

/** The headers of every page, read back from a `_headers` file: those of its first block. */
export function readHeaders(file: string): Record<string, string> {
  const [first = ''] = file.split('\n\n');
  return Object.fromEntries([...first.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value]));
}
