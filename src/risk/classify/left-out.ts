import { tokens } from '../names.ts';
import { readDefinition, type ToolDefinition } from './definition.ts';

/** Reads the entries of a `tools/list` answer, as far as they have a name. */
export const readList = (list: readonly unknown[]): ToolDefinition[] =>
  withArgumentsUnknown(list.flatMap((one) => readDefinition(one) ?? []));

const FEWEST = 3;
const NEEDS_ARGUMENTS = new Set(['add', 'append', 'create', 'edit', 'query', 'search', 'send', 'update', 'write']);

/**
 * The tools of a list, none said to take nothing where the list has left arguments out: not one tool has any, and among them is one that
 * cannot do without, such as `send_email`.
 */
export function withArgumentsUnknown(tools: readonly ToolDefinition[]): ToolDefinition[] {
  const isBare = tools.length >= FEWEST && tools.every(({ params }) => params.length === 0);
  const isLeftOut = isBare && tools.some(({ name }) => tokens(name).some((word) => NEEDS_ARGUMENTS.has(word)));
  return isLeftOut ? tools.map((tool) => ({ ...tool, takes: 'unknown' })) : [...tools];
}
