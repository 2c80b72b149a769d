import { deflateRawSync } from 'node:zlib';

/** Address of the validator with a document in it, under the site. The hash is read by `islands/validator/share.ts`. */
export function validatorLink(text: string): string {
  return `validator/#p=${deflateRawSync(JSON.stringify({ text }), { level: 9 }).toString('base64url')}`;
}
