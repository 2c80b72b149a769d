const LINKS = new Set('for from in on of with using into by via against at to through as within under'.split(' '));
const BINS = new Set(['trash', 'bin', 'recycle']);

/** The words of an object up to the one that links it to something else: "configuration [for a broker]". */
export function uptoLink(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => index > 0 && LINKS.has(word) && !BINS.has(words.at(-1) ?? ''));
  return at < 0 ? words : words.slice(0, at);
}

/** True for a word that links a thing to what is before it: "type" in `pokemon_by_type` is no verb. */
export const isLink = (word: string): boolean => LINKS.has(word) || word === 'of';
