import { findCredential } from '../../policy/credentials.ts';

/** What is shown where a secret may have stood. */
export const MASK = '[masked]';

const SECRET_NAME =
  /token|secret|passw|pwd|passphrase|api[_-]?key|access[_-]?key|private[_-]?key|(?:^|[_-])(?:key|pat|auth|dsn|jwt)$|authorization|credential|cookie|bearer|connection[_-]?string|(?:database|db|redis|mongo(?:db)?|postgres(?:ql)?)[_-]?(?:url|uri)/i;

/** True for names of variables, headers and options whose values are usually secret: `GITHUB_TOKEN`, `X-Api-Key`. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** `${TOKEN}`, `$TOKEN`, `%TOKEN%`, `{env:TOKEN}`, `<your token>`: where a value comes from, not a value. `${TOKEN:-abc}` holds one. */
const REFERENCE = /\$\{(?:[^{}:]|:(?!-))*(?::-)?\}|\{(?:env|file):[^{}]*\}|\$[A-Za-z_]\w*|%\w+%|<[^<>]*>/g;
const SCHEME = /^(?:bearer|basic|token|apikey)?$/i;

/** True for a value that only says where the secret is kept, an obvious blank to fill in, or nothing at all. */
export function isReference(value: string): boolean {
  // No two parts of the patterns may take the same character: a value made for it would keep the page busy for ever.
  const rest = value.replaceAll(REFERENCE, '').trim();
  return SCHEME.test(rest) || /^(?:your|my|insert|replace|change)[- ]?\w*(?:[- ]\w+)*$|^x{3,}$|^\.{3}$|^…$/i.test(rest);
}

/** True for a text that has the shape of a key: a known one, or a long run that no language has words like. */
export const looksSecret = (text: string): boolean => findCredential(text) !== undefined || looksRandom(text);

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** Words written together, as `someName2`, change between kinds of letter now and then; keys do so all the time. */
const FEWEST_CHANGES = 4;
const SHORTEST_RUN = 16;

function looksRandom(text: string): boolean {
  if (UUID.test(text)) return true;
  const runs = text.split(/[^A-Za-z0-9+=]+/).filter((run) => run.length >= SHORTEST_RUN);
  return runs.some((run) => /\d/.test(run) && changes(run) >= FEWEST_CHANGES);
}

/** How often the kind of character changes: small letter, capital, digit. A capital before small letters is one word. */
function changes(run: string): number {
  const kinds = run
    .replaceAll(/[A-Z]?[a-z]+/g, 'a')
    .replaceAll(/[A-Z]+/g, 'A')
    .replaceAll(/\d+/g, '0');
  return kinds.length - 1;
}

/** Longer texts are no name of anything. */
const LONGEST_NAME = 200;

/** A text as it may be shown: itself, or the mask where it may hold a secret or is no name at all. */
export const shown = (text: string): string => (text.length > LONGEST_NAME || looksSecret(text) ? MASK : text);

/**
 * An address as it may be shown: scheme, host and path. User, query and fragment are dropped, and parts of the path that look
 * like keys are masked. `undefined` for a text that is no http address.
 */
export function shownAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  // A mask with brackets would be no host.
  const host = url.host
    .split('.')
    .map((part) => (looksSecret(part) ? 'masked' : part))
    .join('.');
  const path = url.pathname
    .split('/')
    .map((part) => shown(part))
    .join('/');
  return `${url.protocol}//${host}${path}`;
}
