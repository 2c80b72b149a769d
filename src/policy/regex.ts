import { RE2JS } from 're2js';
import { memoise } from './memo.ts';
import type { PatternProblem } from './regex-class.ts';
import { patternProblem } from './regex-dialect.ts';

/** Each compiled pattern may hold a few megabytes of automaton, so not too many are kept. */
const MAX_COMPILED = 256;

/** A pattern ready to be looked for in a text, or why it is not accepted. */
export type CompiledPattern = { ok: true; test: (text: string) => boolean } | ({ ok: false } & PatternProblem);

/**
 * Compiles a pattern of the dialect of policy language, section 4. `test` says whether the pattern is found anywhere in
 * the text; `$` is the end of the text, `\d \w \s \b` are ASCII. Matching is by RE2, so the time it takes grows with the
 * length of the text and never with the number of ways in which the pattern could match it.
 */
export const compilePattern: (source: string) => CompiledPattern = memoise(compile, MAX_COMPILED);

function compile(source: string): CompiledPattern {
  const problem = patternProblem(source);
  if (problem) return { ok: false, ...problem };
  try {
    const pattern = RE2JS.compile(source);
    return { ok: true, test: (text) => pattern.test(text) };
  } catch {
    return { ok: false, code: 'MP209', why: 'the pattern cannot be compiled', offset: 0 };
  }
}
