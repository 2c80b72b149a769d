const REFUSED = /[^A-Za-z0-9._-]/g;
const LONGEST = 128;

/**
 * Name of a tool's counter: `<tool>_<suffix>` wherever the policy language allows it (section 2: letters, digits,
 * `. _ -`, at most 128). Other names are spelt with `-` and a short hash of the exact name, so that two tools never
 * share a bucket.
 */
export function counterName(tool: string, suffix: string): string {
  const plain = `${tool}_${suffix}`;
  if (plain.length <= LONGEST && !plain.match(REFUSED)) return plain;
  const tail = `-${hash(tool)}_${suffix}`;
  return tool.replace(REFUSED, '-').slice(0, LONGEST - tail.length) + tail;
}

/** FNV-1a over UTF-16 units, 32 bits as eight hex digits: spreads names, protects nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
