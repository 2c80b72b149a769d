import { baseOf, originOf } from '../publish/environment.ts';

/** Astro and the browser's scripts have the base path put in; under plain Node the environment says it. */
const BASE: string = import.meta.env === undefined ? baseOf(process.env) : import.meta.env.BASE_URL;

/**
 * Address of something on this site, under the base path it is built for.
 * In: an address without or with a slash at its front (`tools/x/y/`). Out: an address a page may link to.
 */
export function href(path: string, base: string = BASE): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The same with scheme and host, for canonical links and structured data. The host is the one the site is built for. */
export function absolute(path: string, base?: string, origin: string = originOf(process.env)): string {
  return new URL(href(path, base), origin).href;
}

/**
 * An address from a record, for a link: only https leaves this function, anything else is `undefined` and shown as text.
 */
export function outward(address: string | undefined): string | undefined {
  return address !== undefined && /^https:\/\/[^\s\\]+$/i.test(address) ? address : undefined;
}
