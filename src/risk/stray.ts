import { memoiseFor } from '../policy/memo.ts';
import { plainWords, tokens } from './names.ts';
import type { ParamFacts, ToolFacts } from './types.ts';

/** What an argument is told apart from the words of a definition by. */
type Named = Pick<ToolFacts, 'name' | 'params' | 'description'>;

/**
 * True of an optional argument that is none. Lists of definitions that were read from web pages repeat the tool's name in their place,
 * give words of its description, or the marks of a form. The `query` of a tool called `query` is an argument all the same.
 */
export const saysNothing = ({ name }: ParamFacts, tool: Named): boolean => silent(tool).has(name);

const silent = memoiseFor((tool: Named): ReadonlySet<string> => {
  const optional = new Set(tool.params.filter((param) => !param.required).map((param) => param.name));
  if (optional.size === 0) return optional;
  return new Set([...repeatingName(tool, optional), ...fromDescription(tool, optional), ...capitals(tool, optional)]);
});

function repeatingName({ name, params }: Named, optional: ReadonlySet<string>): string[] {
  const isVague = (one: string) => params.length === 1 || tokens(one).length > 1;
  return [...optional].filter((one) => isVague(one) && plainWords(one) === plainWords(name));
}

/** How much of a description is looked at, and how many words at its beginning, where the very first is an argument. */
const LONGEST = 1000;
const FIRST_WORDS = 8;

/** Words of a description: those it begins with, where the very first is an argument, and those that follow one upon another, from a capital on. */
function fromDescription({ description = '' }: Named, optional: ReadonlySet<string>): string[] {
  // Both kinds begin with a capital, which few arguments do.
  if (![...optional].some((name) => /^[A-Z]/.test(name))) return [];
  const text = description.slice(0, LONGEST);
  const first = text.split(/[^A-Za-z]+/, FIRST_WORDS);
  const begins = /^[A-Z]/.test(first[0] ?? '') && optional.has(first[0] ?? '');
  const runs = text.split(/[^A-Za-z0-9\s]|\s{2,}|\n/).flatMap((clause) => runsOf(clause.split(' '), optional));
  return [...(begins ? first.filter((word) => optional.has(word)) : []), ...runs];
}

/** Two or more words in a row that all are arguments, the first with a capital. */
function runsOf(words: readonly string[], optional: ReadonlySet<string>): string[] {
  const from = words.findIndex(
    (word, at) => /^[A-Z]/.test(word) && optional.has(word) && optional.has(words[at + 1] ?? ''),
  );
  return runFrom(words, from, (word) => optional.has(word));
}

/** The words from a place on, as long as they belong; none where there is no such place. */
function runFrom(words: readonly string[], from: number, belongs: (word: string) => boolean): string[] {
  const end = words.findIndex((word, at) => at > from && !belongs(word));
  return from === -1 ? [] : words.slice(from, end === -1 ? undefined : end);
}

/**
 * Words with a capital beside names that begin with none: "Add" and "Item" of a form, "True", "Next" of a sentence. One that begins a
 * sentence on the tool takes the words after it along: `Get`, `all`, `pages` of `get_pages`.
 */
function capitals({ name, params }: Named, optional: ReadonlySet<string>): string[] {
  if (!params.some((param) => /^[a-z]/.test(param.name))) return [];
  const names = params.filter(({ type }) => WORDS.has(type)).map((param) => param.name);
  const strays = names.filter((word) => CAPITAL.test(word) && optional.has(word));
  const about = plainWords(name).split(' ');
  const belongs = (word: string) => SMALL.has(word) || about.includes(plainWords(word));
  const verb = strays.find((word) => about.includes(plainWords(word)));
  const sentence = verb === undefined ? [] : runFrom(names, names.indexOf(verb), belongs);
  return [...strays, ...sentence.filter((word) => optional.has(word))];
}

const WORDS = new Set(['string', 'any']);
const CAPITAL = /^[A-Z][a-z]+$/;
const SMALL = new Set('a all an and existing for from in new of on specific the to with'.split(' '));

/** True of a tool that takes no arguments, and of which that is known. */
export const takesNothing = ({ params, takes }: ToolFacts): boolean => params.length === 0 && takes === undefined;

/** True where a definition does not say what a call is given: it lists no arguments and has no schema, or those that it lists are none. */
export const hidesArguments = (facts: ToolFacts): boolean =>
  facts.params.length === 0 ? facts.takes === 'unknown' : facts.params.every((param) => saysNothing(param, facts));
