import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentType, isCompressible } from '../../publish/content-types.ts';

type Encoding = 'br' | 'gzip' | 'identity';

/** A file as it is sent: bytes in one encoding, and the tag that names exactly these. */
interface Body {
  bytes: Uint8Array;
  etag: string;
  encoding: Encoding;
}

/** Bytes kept in memory at most; the oldest go first. */
const MEMORY = 128 * 1024 * 1024;

/** Reads files for sending and remembers what it has compressed, until the file changes. */
export class Bodies {
  #kept = new Map<string, Body>();
  #size = 0;

  get(file: string, encoding: Encoding): Body {
    const { mtimeMs, size } = statSync(file);
    const used = isCompressible(contentType(file)) ? encoding : 'identity';
    const key = `${used} ${mtimeMs} ${size} ${file}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const body = read(file, used);
    this.#keep(key, body);
    return body;
  }

  #keep(key: string, body: Body): void {
    this.#kept.set(key, body);
    this.#size += body.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#size <= MEMORY) return;
      this.#kept.delete(oldest);
      this.#size -= bytes.length;
    }
  }
}

/** The best encoding that an Accept-Encoding header allows. A quality of 0 means no. */
export function encodingFor(header: string | undefined): Encoding {
  const accepted = new Set(
    (header ?? '')
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*q=/))
      .filter(([, quality]) => quality === undefined || Number(quality) > 0)
      .map(([name]) => name),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}

function read(file: string, encoding: Encoding): Body {
  const plain = readFileSync(file);
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { bytes: compress(plain, encoding), etag: `"${digest}-${encoding}"`, encoding };
}

function compress(plain: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'gzip') return gzipSync(plain);
  if (encoding === 'br') return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return plain;
}
