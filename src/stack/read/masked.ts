import type { MaskedSecret } from '../types.ts';
import type { RawFields, RawServer } from './raw.ts';
import { isReference, isSecretName, looksSecret, shown, shownAddress } from './secrets.ts';

/** Where secrets are written out in an entry. The values go no further. */
export function secretsIn({ at }: RawServer, fields: RawFields): MaskedSecret[] {
  const mask = (place: string, path: readonly (string | number)[]): MaskedSecret => ({
    masked: true,
    place,
    position: at(path),
  });
  const { places } = fields;
  return [
    ...fields.env.filter(isWrittenOut).map(([name]) => mask(`env.${shown(name)}`, [...places.env, name])),
    ...fields.headers.filter(isWrittenOut).map(([name]) => mask(`headers.${shown(name)}`, [...places.headers, name])),
    ...secretArguments(fields.args).map((index) => mask(`args[${index}]`, [...places.args, index])),
    ...(isSecretAddress(fields.url ?? '') ? [mask('url', places.url)] : []),
    ...(looksSecret(fields.command ?? '') ? [mask('command', places.command)] : []),
  ];
}

const isWrittenOut = ([name, value]: readonly [string, string]): boolean =>
  !isReference(value) && (isSecretName(name) || looksSecret(value));

/** Arguments that are secrets, or name one: `--token=x`, the `x` behind `--token`, `TOKEN=x` behind `-e`. */
function secretArguments(args: readonly string[]): number[] {
  return [...args.keys()].filter((index) => {
    const arg = args[index] ?? '';
    const [, option, value] = /^(?:--?)?([\w-]+)=(.*)$/s.exec(arg) ?? [];
    if (option !== undefined && value !== undefined) return isWrittenOut([option, value]);
    const before = args[index - 1] ?? '';
    const isValue = /^--?[\w-]+$/.test(before) && isSecretName(before) && !arg.startsWith('-');
    if (isValue) return !isReference(arg);
    return (looksSecret(arg) && !isReference(arg) && !isDigest(arg)) || isSecretAddress(arg) || isHeader(arg);
  });
}

/** `Authorization: Bearer x` behind `--header`. */
function isHeader(arg: string): boolean {
  const [, name, value] = /^([\w-]+):\s*(.+)$/s.exec(arg) ?? [];
  return name !== undefined && value !== undefined && isSecretName(name) && !isReference(value);
}

const isDigest = (arg: string): boolean => /@sha256:[0-9a-f]{64}$/.test(arg) || /[@#][0-9a-f]{40}$/.test(arg);

/** True for an address with a password, a key in its query, or a part of the path that looks like one. */
function isSecretAddress(text: string): boolean {
  const safe = shownAddress(text);
  if (safe === undefined) return false;
  const url = new URL(text);
  if (safe.includes('[masked]') || (url.password !== '' && !isReference(decoded(url.password)))) return true;
  return [...url.searchParams].some(isWrittenOut);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
