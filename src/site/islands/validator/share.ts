/** What a shared link carries, in the part of the address that browsers never send. */
interface Shared {
  text: string;
  server?: string;
}

/** Longest document that a link may unpack to: the language's own cap, so that a small link cannot fill the memory. */
const MAX_TEXT = 256 * 1024;
const PREFIX = '#p=';

/**
 * Packs a document and the chosen server into a URL hash.
 *
 * @returns the hash, `#p=` and base64url of raw deflate
 */
export async function toHash(shared: Shared): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(shared)), new CompressionStream('deflate-raw'));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** True for a hash that says that it holds a document. */
export function isShared(hash: string): boolean {
  return hash.startsWith(PREFIX);
}

/**
 * Reads a hash made by `toHash`.
 *
 * @returns `undefined` when the hash is something else, damaged, or unpacks to more than a policy may be
 */
export async function fromHash(hash: string): Promise<Shared | undefined> {
  if (!isShared(hash)) return undefined;
  try {
    const binary = atob(hash.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const json = await through(bytes, new DecompressionStream('deflate-raw'), MAX_TEXT * 2);
    return asShared(JSON.parse(new TextDecoder().decode(json)));
  } catch {
    return undefined;
  }
}

function asShared(value: unknown): Shared | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    return undefined;
  const server = 'server' in value && typeof value.server === 'string' ? value.server : undefined;
  return server === undefined ? { text: value.text } : { text: value.text, server };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of new Blob([bytes]).stream().pipeThrough(transform)) {
    size += chunk.byteLength;
    if (size > limit) throw new RangeError('The link unpacks to more than a policy may be.');
    chunks.push(chunk);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
