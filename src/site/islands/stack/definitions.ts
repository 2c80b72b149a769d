import { readList } from '../../../risk/classify/left-out.ts';
import { classifiedTools } from '../../../stack/classified.ts';
import type { StackTool } from '../../../stack/types.ts';

const LONGEST = 4 * 1024 * 1024;

/**
 * Classifies the tools of a pasted `tools/list` answer: the whole JSON-RPC message, its result, or only the list.
 *
 * @returns the tools, or in words what was expected
 */
export function toolsFrom(text: string): { tools: StackTool[] } | { error: string } {
  if (text.length > LONGEST) return { error: 'The answer is longer than 4 MiB.' };
  const list = listIn(parsed(text), 3);
  if (list === undefined) return { error: 'This is no tools/list answer: JSON with a list "tools" is expected.' };
  const definitions = readList(list);
  return definitions.length === 0
    ? { error: 'The list holds no tool with a name.' }
    : { tools: classifiedTools(definitions) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listIn(value: unknown, depth: number): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  const inner = 'tools' in value ? value.tools : 'result' in value ? value.result : undefined;
  return listIn(inner, depth - 1);
}
