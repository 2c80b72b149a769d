import { classify } from '../risk/classify/classify.ts';
import type { ToolDefinition } from '../risk/classify/definition.ts';
import { tellingReasons } from './servers.ts';
import type { StackTool } from './types.ts';

/** Tools of a `tools/list` answer, classified on the spot. */
export function classifiedTools(definitions: readonly ToolDefinition[]): StackTool[] {
  const siblings = definitions.map(({ name }) => name);
  return definitions.map((definition) => {
    const { facts, assessment } = classify(definition, siblings);
    const { category, severity, reasons } = assessment;
    return {
      name: facts.name,
      ...(category === undefined ? {} : { category }),
      ...(severity === undefined ? {} : { severity }),
      capabilities: facts.capabilities,
      traits: facts.traits,
      reasons: tellingReasons(reasons),
      params: facts.params.map(({ name, type, required }) => ({ name, type, required })),
    };
  });
}
