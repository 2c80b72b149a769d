import { uptoLink } from './link-words.ts';
import { type Reading, reading } from './reading.ts';
import { isNegated, type Word } from './sentence-words.ts';
import { inflected } from './verbs.ts';

/** The reading of the verb at a place in a sentence, with its object; none where it is negated. */
export function readingAt(sentence: string, words: readonly Word[], at: number): Reading[] {
  const word = words[at];
  const found = word && inflected(word.text);
  if (word === undefined || found === undefined || isNegated(words, at)) return [];
  return [reading(found.verb, objectOf(words, at), 'description', sentence.slice(word.at))];
}

/** Up to eight words after a verb, until the clause ends. */
function objectOf(words: readonly Word[], at: number): string {
  const after = words.slice(at + 1, at + 9);
  const end = after.findIndex(({ gap }) => /[.,;:()—]/.test(gap));
  return uptoLink((end < 0 ? after : after.slice(0, end)).map(({ text }) => text)).join(' ');
}
