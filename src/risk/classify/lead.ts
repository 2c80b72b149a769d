import { ABOUT } from './lexicon.ts';
import type { Word } from './sentence-words.ts';
import { inflected, type Verb } from './verbs.ts';

/** Words that may stand before the verb of a sentence about a tool. */
const OPENERS = new Set(
  `a an the this that it tool function command method endpoint action operation api mcp server will can could would may
  should lets let you user users agent ai to used use allows allow enables enable helps help is for provides provide
  ability and i be able in order when please simply only also just first step always must soft hard bulk batch mass
  force`.split(/\s+/),
);

/** "This is an agent", "does not delete": these say nothing about a call by themselves. */
const ASSERTS = new Set(['is', 'has', 'do', 'does']);

/** The first words of a sentence, in which its verb has to come. */
const SOON = 6;

/** Where the verb stands that a sentence leads with: after nothing but words that introduce it. */
export function leadOf(words: readonly Word[]): number | undefined {
  let start = labelEnd(words);
  for (let at = start; at < words.length; at += 1) {
    const { text, gap } = words[at] ?? { text: '', gap: '' };
    if (/[:|\]–—]/.test(gap)) start = at;
    const found = ASSERTS.has(text) ? undefined : inflected(text);
    if (found !== undefined && mayLead(words, at, start, found.verb)) return at;
    if (!introduces(text) && at - start > SOON) return undefined;
  }
  return undefined;
}

const introduces = (text: string): boolean => OPENERS.has(text) || text.endsWith('ly');

/** The word after a label such as "START HERE for Athena:", where a capitalised verb begins anew; else the first. */
function labelEnd(words: readonly Word[]): number {
  const head = words.slice(0, 8);
  const at = head.findIndex(({ gap, isCapital, text }) => gap.includes(':') && isCapital && inflected(text));
  return Math.max(0, at);
}

/** What follows is a verb, whatever else it may be: "will refund". */
const CALLS_FOR_VERB = /^(?:to|will|can|could|would|may|should|must|lets|please)$/;

/** A verb leads where only openers stand before it, or "to": "A tool to create". A thing leads only as the first word. */
function mayLead(words: readonly Word[], at: number, start: number, verb: Verb): boolean {
  const next = words[at + 1]?.text ?? '';
  if (verb.noun && !CALLS_FOR_VERB.test(words[at - 1]?.text ?? ''))
    return at === start && next !== 'of' && !ABOUT.has(next);
  if (isAdvice(words, at, verb)) return false;
  const before = words.slice(start, at).map(({ text }) => text);
  return before.at(-1) === 'to' || before.every(introduces);
}

/** "Use this tool to ...", "Interacts with the service to ..." and "Call this before ...": the verb comes later. */
function isAdvice(words: readonly Word[], at: number, verb: Verb): boolean {
  const after = words.slice(at + 1, at + 9).map(({ text }) => text);
  if (verb.base === 'start' && after[0] === 'here') return true;
  if (verb.base === 'call') return /^(?:this|when|before|after|first|it)$/.test(after[0] ?? '');
  if (verb.base === 'interact') return after.includes('to');
  return OPENERS.has(verb.base) && after.some((text) => text === 'to' || text === 'you' || text === 'this');
}
