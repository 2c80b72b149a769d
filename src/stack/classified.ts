import { classify } from '../risk/classify/classify.ts';
import type { ToolDefinition } from '../risk/classify/definition.ts';
import { stackTool } from './tool.ts';
import type { StackTool } from './types.ts';

/**
 * Tools of a `tools/list` answer, classified on the spot.
 *
 * @param server what the server is called, which says what its tools act on; empty where that is not known
 */
export function classifiedTools(definitions: readonly ToolDefinition[], server = ''): StackTool[] {
  const siblings = definitions.map(({ name }) => name);
  return definitions.map((definition) => {
    const { facts, assessment } = classify(definition, siblings, server);
    return stackTool(facts, assessment);
  });
}
