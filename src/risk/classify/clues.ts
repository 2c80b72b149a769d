import { categoryOf } from '../category.ts';
import { singular, tokens } from '../names.ts';
import type { Category, Effect } from '../vocabulary.ts';
import type { ToolDefinition } from './definition.ts';
import { headOf } from './head.ts';
import { prefixOf } from './name.ts';
import type { Reading } from './reading.ts';
import { readDescription } from './text.ts';

/** Only the first sentence of a description says what a tool is about; further on it speaks of other tools and of errors. */
const firstSentence = (description: string): string =>
  (description.trim().split(/[.!?:]\s|\n\s*\n|\n\s*[-*]/, 1)[0] ?? '').slice(0, 160);

/** What rules on capabilities and traits look at. */
export interface Clues {
  effects: ReadonlySet<Effect>;
  category: Category | undefined;
  /** Words of the name, of the server's shared words and of the description's beginning; in the singular, lower case. */
  about: string;
  /** What a call acts on or returns, in at most two words: "pull request". */
  head: string;
  /** The answer can be written to a file. */
  saves: boolean;
  /** Names of the arguments, one a line, each as words. */
  takes: string;
}

export function cluesOf(tool: ToolDefinition, readings: readonly Reading[], siblings: readonly string[]): Clues {
  const effects = readings.map(({ effect }) => effect);
  const [object] = readDescription(tool.description);
  return {
    effects: new Set(effects),
    category: categoryOf(effects),
    about: ` ${[tool.name, firstSentence(tool.description)].map(plainWords).join(' . ')} `,
    head: ` ${headOf(tool.name, prefixOf(tool.name, siblings), object?.object ?? '')} `,
    saves: readings.some(({ verb, evidence }) => verb === 'save' && evidence.where === 'parameters'),
    takes: tool.params.map(({ name }) => tokens(name).join(' ')).join('\n'),
  };
}

const plainWords = (text: string): string => tokens(text).map(singular).join(' ');
