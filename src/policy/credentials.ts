/**
 * Shapes of keys that services hand out, and of passwords written out. Long enough that plain words never match; bounded, so
 * that no text makes the search slow.
 */
const CREDENTIALS = new RegExp(
  [
    '\\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}',
    '\\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,}',
    '\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b',
    '\\bgh[pousr]_[A-Za-z0-9]{30,}',
    '\\bgithub_pat_[A-Za-z0-9_]{20,}',
    '\\bglpat-[A-Za-z0-9_-]{18,}',
    '\\bxox[abprs]-[A-Za-z0-9-]{10,}',
    '\\bAIza[0-9A-Za-z_-]{30,}',
    '\\bnpm_[A-Za-z0-9]{30,}',
    '\\beyJ[A-Za-z0-9_-]{10,500}\\.eyJ[A-Za-z0-9_-]{10}',
    '-----BEGIN [A-Z ]*PRIVATE KEY-----',
    '\\b[Bb]earer [A-Za-z0-9._~+/-]{20,}',
    '\\b(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token)\\s*[=:]\\s*[^\\s"\']{6,}',
    '://[^\\s/:@"]{1,64}:[^\\s/:@"]{3,200}@',
  ].join('|'),
);

const PREFIX =
  /sk[_-]|[rp]k_|A[KS]IA|gh[pousr]_|github_pat_|glpat-|xox|AIza|npm_|eyJ|-----BEGIN|earer |passw|pwd|secret|api[_-]?key|token|:\/\//i;

/** Whatever a credential looks like, it holds one of a few short texts; most texts are dismissed with one glance. */
export const mayHoldCredential = (text: string): boolean => PREFIX.test(text);

/** Where in a text something of the shape of a credential stands; offsets in UTF-16 units, `end` exclusive. */
export function findCredential(text: string): { start: number; end: number } | undefined {
  const found = mayHoldCredential(text) ? CREDENTIALS.exec(text) : null;
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
