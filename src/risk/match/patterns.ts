const compiled = new Map<string, RegExp>();

/**
 * A pattern of an attack record as a regular expression, without regard to case. Records are ours and few, so each is
 * compiled once. Throws an error that names the record when the pattern does not compile.
 */
export function attackPattern(attack: string, source: string): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  try {
    const pattern = new RegExp(source, 'iu');
    compiled.set(source, pattern);
    return pattern;
  } catch (cause) {
    throw new Error(`Attack "${attack}": the pattern ${source} is not a valid regular expression. Correct it.`, {
      cause,
    });
  }
}
