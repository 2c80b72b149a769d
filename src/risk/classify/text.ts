import type { Form } from './inflect.ts';
import { leadOf } from './lead.ts';
import { leadAbroad } from './lead-abroad.ts';
import { titleOfPage } from './page.ts';
import type { Reading } from './reading.ts';
import { isNegated, type Word, wordsOf } from './sentence-words.ts';
import { readingAt } from './verb-in-sentence.ts';
import { inflected, type Verb } from './verbs.ts';

/** Descriptions run to thousands of characters; what a tool does stands at their beginning. */
const LONGEST = 700;
const SENTENCES = 3;

/** What a description says a call does: the verb its first sentences lead with, and those joined to it. */
export function readDescription(description: string): readonly Reading[] {
  if (titleOfPage(description) !== undefined) return [];
  for (const sentence of sentences(description)) {
    const found = readSentence(sentence);
    if (found.length > 0) return found;
  }
  return leadAbroad(description);
}

/** "Make sure to call X first" speaks to the reader, and of another tool. */
const ADVICE =
  /^\W*(?:please |important: )?(?:make sure|ensure that|note that|remember to|be sure|if (?:an?|the) user)\b/i;

/** The first sentences of a description, without markup and without labels such as "Notion |". */
function sentences(description: string): string[] {
  return (
    description
      .slice(0, LONGEST)
      // "from <start> to <end>": what a caller fills in is no verb.
      .replaceAll(/<\w+>/g, 'it')
      .split(/(?<=[.!?])\s+|\n+|(?:^|\s)[|•]\s/)
      .map((part) => part.trim())
      .filter((part) => /[a-z]{2}/i.test(part) && !ADVICE.test(part))
      .slice(0, SENTENCES)
  );
}

function readSentence(sentence: string): Reading[] {
  const words = wordsOf(sentence);
  const start = leadOf(words);
  const lead = start === undefined ? undefined : inflected(words[start]?.text ?? '');
  if (start === undefined || lead === undefined) return [];
  return [start, ...joinedTo(words, start, lead.form)].flatMap((at) => readingAt(sentence, words, at));
}

/** Behind these a sentence tells of something else: "before resource creation or update". */
const TURNS_ASIDE = /^(?:before|after|without|instead)$/;

/** Verbs of the same form joined to the lead: "Creates or updates", "Stop the server and delete its data". */
function joinedTo(words: readonly Word[], start: number, form: Form): number[] {
  const aside = words.findIndex(({ gap }, at) => at > start && gap.includes('('));
  return words.slice(0, aside < 0 ? undefined : aside).flatMap(({ text, gap }, at) => {
    const found = inflected(text);
    if (at <= start || found === undefined || found.form !== form || found.verb.noun) return [];
    const before = words[at - 1]?.text ?? '';
    const isJoined = /^(?:and|or|then|optionally)$/.test(before) || /[,/&]/.test(gap);
    if (words.slice(start + 1, at).some((word) => TURNS_ASIDE.test(word.text))) return [];
    const isClear = !isVagueDelete(found.verb) || (/^(?:and|then)$/.test(before) && takesThing(words, at));
    const counts = isClear && !isNegated(words, at) && hasObject(words, at);
    return isJoined && counts ? [at] : [];
  });
}

/** "Remove" and "forget": what they do follows from what is removed. */
const isVagueDelete = ({ effect, firmness }: Verb): boolean => effect === 'delete' && firmness === 'soft';

/** "Stops and removes a container", and not "Assigns, removes and lists". */
const takesThing = (words: readonly Word[], at: number): boolean =>
  /^(?:an?|the|its?|their|them|all|any|this|that)$/.test(words[at + 1]?.text ?? '');

const BEGINS_OBJECT = new Set(
  `a an the its it their them all any this that these your new one multiple existing to with in from and or if when by
  for as on`.split(/\s+/),
);

/** True at the end of a clause and before a word that begins an object: "edit the page", and not "edit restrictions". */
function hasObject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || /[^\s-]/.test(next.gap) || BEGINS_OBJECT.has(next.text);
}

/** Every verb of a description that stands where an action is named: for tools that say they do several things. */
export function everyVerb(description: string): Reading[] {
  const parts = description.slice(0, 4 * LONGEST).split(/(?<=[.!?])\s+|\n+/);
  return parts.flatMap((sentence) => {
    const words = wordsOf(sentence);
    return words.flatMap((_, at) => (namesAction(words, at) ? readingAt(sentence, words, at) : []));
  });
}

/** A firm verb that stands in a list or begins a line: "including running, cancelling and deleting runs". */
function namesAction(words: readonly Word[], at: number): boolean {
  const found = inflected(words[at]?.text ?? '');
  if (found === undefined || found.verb.firmness !== 'firm' || found.verb.noun) return false;
  const before = words[at - 1]?.text ?? '';
  const inList = /[,/&(:'"`-]/.test(words[at]?.gap ?? '') || /^(?:and|or|to|by|including|supports|for)$/.test(before);
  return at === 0 || inList || found.form === 'gerund';
}
