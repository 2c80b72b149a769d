import { singular } from '../names.ts';
import type { Effect } from '../vocabulary.ts';
import { ABOUT, ANSWERS, DEEDS } from './lexicon.ts';

/** "text_to_audio", "idToShortKey". */
const CONVERTS = /^(?:\w+ ){1,3}to(?: \w+){1,3}$/;

/** What comes first in names that ask for something: `current_date`, `my_issues`, `random_fact`. */
const ASKED = new Set([
  'available',
  'current',
  'daily',
  'latest',
  'my',
  'random',
  'recent',
  'supported',
  'today',
  'top',
]);

/** Words written together whose end says what they do: "websearch", "sequentialthinking". */
const ENDS_IN_ANSWER = /(?:search|thinking|reasoning|calculator)$/;

/** What a name without a verb is about, wherever it stands: `web_data_product`. */
const RECORDS = /\b(?:data|leaderboard|logs|metadata|stats|statistics)\b/;

/** What the words of a name without a verb say that it does; `undefined` where they leave it open. */
export function effectOfThing(words: readonly string[], last: string): Effect | undefined {
  if (last === 'tool' && words.length > 1) return effectOfThing(words.slice(0, -1), words.at(-2) ?? '');
  const name = words.join(' ');
  if (ABOUT.has(last) || ANSWERS.has(last) || ENDS_IN_ANSWER.test(last) || ASKED.has(words[0] ?? '')) return 'read';
  if (words.length > 1 && RECORDS.test(name) && !words.some((word) => DEEDS.has(word))) return 'read';
  if (CONVERTS.test(name)) return 'compute';
  if (/\b(?:limit|market|stop) order$/.test(name)) return 'trade';
  if (last === 'agent' && words.length > 1) return 'start';
  return words.length > 1 && last !== singular(last) ? 'read' : undefined;
}
