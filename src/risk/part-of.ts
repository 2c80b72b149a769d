import { leading, PREPOSITIONS, singular, VERBS } from './names.ts';

const SAYS_NOTHING = /^(?:v?\d+|a|all|the|many|multiple|bulk|batch|single|force|async|permanently|now|or|and)$/;
const NOUNS_TOO = new Set(
  `batch book build call export fork import issue log order post query record release request run schedule search test
  view`.split(/\s+/),
);
const isVerbOnly = (word: string): boolean => VERBS.has(word) && !NOUNS_TOO.has(word);

const BY_MEANS = new Set(['activate', 'call', 'execute', 'invoke', 'run', 'trigger']);

/** True of `execute_sql`: who deletes rows with a statement, or stops something with a switch, does not delete the one or stop the other. */
export const namesMeans = (name: string): boolean => BY_MEANS.has(leading(name).find((word) => VERBS.has(word)) ?? '');

/** The one thing that a name says a call is done to: "draft" for `delete_draft`; nothing for `delete_drafts`, `clear` and `run_now`. */
export function objectOf(name: string): string | undefined {
  const said = objectWords(leading(name));
  const last = said.at(-1);
  return last === undefined || isVerbOnly(last) || last !== singular(last) ? undefined : said.join(' ');
}

/**
 * What a name says that a call is done to, where that is a part of the thing of an id: `delete_comment_reaction` is about a reaction, and
 * `comment_id` names what it stands on. A short form of a word is the same thing: `app` and `application`.
 */
export function partOf(name: string, noun: string): string | undefined {
  const whole = noun.split(' ').map(singular);
  const said = objectWords(leading(name));
  const part = said.filter((word) => !whole.includes(singular(word)));
  const last = singular(said.at(-1) ?? '');
  const isSame = [last, part.join(' ')].some((words) => noun.startsWith(words) || words.startsWith(noun));
  return isSame || whole.includes(last) || isVerbOnly(last) ? undefined : part.join(' ');
}

/** The words after the first verbs of a name, none where it has no verb or ends there. */
function objectWords(words: readonly string[]): readonly string[] {
  const verb = words.findIndex((word) => VERBS.has(word));
  const after = words.slice(verb + 1);
  const end = after.findIndex((word) => PREPOSITIONS.has(word));
  const said = after.slice(0, end === -1 ? undefined : end).filter((word) => !SAYS_NOTHING.test(word));
  const thing = said.findIndex((word) => !isVerbOnly(word));
  return verb === -1 ? [] : said.slice(Math.max(0, thing));
}
