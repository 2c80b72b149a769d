const NEGATIONS = new Set(
  'not never no without cannot avoid prevent instead before after than dont doesnt wont isnt unless'.split(' '),
);

/** A word of a sentence. */
export interface Word {
  /** Lower case, without apostrophes. */
  text: string;
  /** Where it starts in the sentence. */
  at: number;
  /** What stands between the word before and this one. */
  gap: string;
  isCapital: boolean;
}

/** The words of a sentence in Latin letters; a name such as `start_key` is one word. */
export function wordsOf(sentence: string): Word[] {
  let end = 0;
  return [...sentence.matchAll(/[a-z][\w'’]*/gi)].map(({ 0: text, index }) => {
    const gap = sentence.slice(end, index);
    end = index + text.length;
    // Capitals sort before small letters.
    return { text: text.toLowerCase().replaceAll(/['’]/g, ''), at: index, gap, isCapital: text < 'a' };
  });
}

/** True when a word shortly before turns the verb round: "does not modify", "without deleting". */
export const isNegated = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ text }) => NEGATIONS.has(text));
