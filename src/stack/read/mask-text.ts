import type { MaskedSecret } from '../types.ts';
import { isReference, isSecretName, looksSecret, MASK } from './secrets.ts';

/**
 * A pasted configuration as it may stay on the screen: every value that is, or looks like, a secret is replaced. Works on
 * text that cannot be read too, by names and shapes alone. Lines stay where they are.
 *
 * @param secrets what `readConfiguration` found, with the places of the values; none where it could not read the text
 */
export function maskedText(text: string, secrets: readonly MaskedSecret[]): string {
  const byPlace = secrets.toSorted((a, b) => b.position.offset - a.position.offset);
  return byShape(byPlace.reduce((masked, { position }) => maskAt(masked, position.offset), text));
}

/** Replaces the quoted text that begins at an offset; what is no quoted text stays for the shapes to find. */
function maskAt(text: string, offset: number): string {
  const [, quote, inside = ''] = /^(["'])((?:\\.|(?!\1)[^\\\n])*)\1/.exec(text.slice(offset)) ?? [];
  if (quote === undefined) return text;
  return `${text.slice(0, offset + 1)}${MASK}${text.slice(offset + 1 + inside.length)}`;
}

/**
 * `"NAME": "value"`, `NAME = "value"`, and any other quoted text or bare run that looks like a key. A name is tried from its
 * beginning only: from each of its characters, a long text takes minutes. It has no greatest length, which would leave the
 * values of longer names as they are.
 */
function byShape(text: string): string {
  return text
    .replaceAll(
      /(["']?)(?<![\w.-])([\w.-]+)\1(\s*[:=]\s*)(["'])((?:\\.|(?!\4)[^\\\n])*)(\4|$)/gm,
      (whole, q, name, sign, open, value) =>
        isSecretName(name) && value !== MASK && !isReference(value)
          ? `${q}${name}${q}${sign}${open}${MASK}${open}`
          : whole,
    )
    .replaceAll(/[^\s"'`,;{}[\]]{12,}/g, (run) => (looksSecret(run) && !/^https?:/.test(run) ? MASK : run))
    .replaceAll(/(https?:\/\/)([^\s"'/@]*@)?([^\s"'?]*)(\?[^\s"']*)?/g, (_, scheme, user, rest, query) => {
      const path = String(rest)
        .split('/')
        .map((part) => (looksSecret(part) ? MASK : part))
        .join('/');
      return `${scheme}${user === undefined ? '' : `${MASK}@`}${path}${query === undefined ? '' : `?${MASK}`}`;
    });
}
