import { ATOM_TYPE } from './content-types.ts';

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

/** Names and values of headers, in the order they are written. */
export type Headers = Readonly<Record<string, string>>;

/** What the answers for all addresses that begin with `path` carry. */
export interface HeaderRule {
  path: string;
  headers: Headers;
}

/** Things of a machine that no page asks for. */
const NEVER = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/**
 * Headers of every answer. Pages load nothing from other origins, so that keeping them apart from all others (COOP, COEP,
 * CORP) costs nothing. `form` as for `contentSecurityPolicy`.
 */
function securityHeaders(form?: string): Headers {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(form)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': NEVER.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Programs on any other site may read these files. */
const OPEN: Headers = { 'Access-Control-Allow-Origin': '*' };

/** For files whose names change with what they hold. */
const FOREVER: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** What the files of a folder carry beside the headers of every answer. */
const FOLDERS: Readonly<Record<string, Headers>> = {
  '_astro/': FOREVER,
  'pagefind/filter/': FOREVER,
  'pagefind/fragment/': FOREVER,
  'pagefind/index/': FOREVER,
  'api/': OPEN,
  'schema/': OPEN,
  'policies/': OPEN,
  'feeds/': { ...OPEN, 'Content-Type': ATOM_TYPE },
};

/**
 * All headers of the site. No two rules for one address name the same header: some hosts would send both.
 *
 * @param base the path that the site lives under, "/" at both ends
 * @param form as for `contentSecurityPolicy`
 */
export function headerRules(base: string, form?: string): HeaderRule[] {
  const folders = Object.entries(FOLDERS).map(([folder, headers]) => ({ path: `${base}${folder}`, headers }));
  return [{ path: base, headers: securityHeaders(form) }, ...folders];
}

/** What an answer carries. `address` is a path with the base, without a query. */
export function headersAt(rules: readonly HeaderRule[], address: string): Headers {
  return Object.assign({}, ...rules.filter(({ path }) => address.startsWith(path)).map(({ headers }) => headers));
}

/** `/_headers`, in the form that several static hosts read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}*\n${lines.join('')}`;
    })
    .join('\n');
}

/** The rules of a file that `headersFile` wrote. */
export function readHeaders(file: string): HeaderRule[] {
  return file.split('\n\n').flatMap((block) => {
    const path = /^(\/.*)\*$/m.exec(block)?.[1];
    const pairs = [...block.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value]);
    return path === undefined ? [] : [{ path, headers: Object.fromEntries(pairs) }];
  });
}
