/** Lists of names as alternatives of a pattern. A name of two words may be written as one: "hugging face", "huggingface". */
export const spelt = (...lists: readonly string[]): string =>
  lists
    .flatMap((list) => list.split('|'))
    .flatMap((name) => (name.includes(' ') ? [name, name.replaceAll(' ', '')] : [name]))
    .join('|');
