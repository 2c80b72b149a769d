import type { Json } from './types.ts';

/** A tool definition as `tools/list` gives it. */
export type ToolDefinition = { [name: string]: Json };

/** Policy language, section 10: what the digest covers. */
const DIGESTED = ['name', 'title', 'description', 'inputSchema', 'outputSchema', 'annotations'];

/**
 * Canonical JSON (JCS, RFC 8785): members sorted by UTF-16 code units, no blanks, numbers and text as ECMAScript writes them.
 * Throws a TypeError for what has no canonical form: numbers that are not finite and text with half of a surrogate pair.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((name) => [name, value[name] ?? null] as const);
    return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON form.`);
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new TypeError('Text with half of a surrogate pair has no canonical JSON form.');
  }
  return JSON.stringify(value);
}

/** The part of a definition that the digest covers: six members, vendor members of the annotations left out. */
export function digestedPart(definition: ToolDefinition): ToolDefinition {
  const members = DIGESTED.filter((name) => Object.hasOwn(definition, name)).map((name) => [
    name,
    name === 'annotations' ? withoutVendorMembers(definition[name] ?? null) : (definition[name] ?? null),
  ]);
  return Object.fromEntries(members);
}

function withoutVendorMembers(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !name.startsWith('x-') && name !== '_meta' && name !== 'icons');
  return Object.fromEntries(kept);
}

/** The digest of a tool's definition (policy language, section 10): `sha256:` and 64 hexadecimal digits. */
export async function definitionDigest(definition: ToolDefinition): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(digestedPart(definition)));
  const hash = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return `sha256:${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
