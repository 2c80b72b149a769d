import { memoise } from './memo.ts';
import type { PatternProblem } from './regex-class.ts';
import { patternProblem } from './regex-dialect.ts';
import { compileProgram, PatternTooLarge } from './regex-program.ts';
import { searcher } from './regex-search.ts';

/** Each compiled pattern may hold a few megabytes: what its search remembers is bounded. So not too many are kept. */
const MAX_COMPILED = 256;

/** A pattern ready to be looked for in a text, or why it is not accepted. */
export type CompiledPattern = { ok: true; test: (text: string) => boolean } | ({ ok: false } & PatternProblem);

/**
 * Compiles a pattern of the dialect of policy language, section 4. `test` says whether the pattern is found anywhere in
 * the text; `$` is the end of the text, `\d \w \s \b` are ASCII. The time a search takes grows
 * with the length of the text, never with the number of ways in which the pattern could match it.
 */
export const compilePattern: (source: string) => CompiledPattern = memoise(compile, MAX_COMPILED);

function compile(source: string): CompiledPattern {
  const problem = patternProblem(source);
  if (problem) return { ok: false, ...problem };
  try {
    return { ok: true, test: searcher(compileProgram(source)) };
  } catch (error) {
    if (!(error instanceof PatternTooLarge)) throw error;
    return { ok: false, code: 'MP210', why: 'its repeats write out to too long a pattern', offset: 0 };
  }
}
