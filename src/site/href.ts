/**
 * Address of something on this site, under the base path it is built for.
 * In: an address without or with a slash at its front (`tools/x/y/`). Out: an address a page may link to.
 */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The same with scheme and host, for canonical links and structured data. The host is the one the site is built for. */
export function absolute(path: string, base?: string, origin: string = import.meta.env.SITE): string {
  return new URL(href(path, base), origin).href;
}

/**
 * An address from a record, for a link: only https leaves this function, anything else is `undefined` and shown as text.
 */
export function outward(address: string | undefined): string | undefined {
  return address !== undefined && /^https:\/\/[^\s\\]+$/i.test(address) ? address : undefined;
}
