import { type Accuracy, accuracyOf, type Compared, compare } from '../risk/classify/accuracy.ts';
import { classify } from '../risk/classify/classify.ts';
import type { ToolDefinition } from '../risk/classify/definition.ts';
import type { Catalogue, Server, Tool } from './types.ts';

/** Finds the definition that a tool's server publishes; `undefined` where none was given. */
export type Definitions = (server: string, tool: string) => ToolDefinition | undefined;

/** Records keep no foreign text, so only names, arguments and annotations are left of a definition. */
const withoutText = ({ record }: Tool): ToolDefinition => ({
  name: record.name,
  description: '',
  params: record.params.map((param) => ({ ...param, description: '' })),
  annotations: record.annotations,
});

/**
 * Holds the classification of definitions against the reviewed records of a catalogue. Without `definitions` the engine
 * sees names, arguments and annotations alone, which it does worse with than with descriptions.
 */
export function machineAccuracy(catalogue: Catalogue, definitions?: Definitions): Accuracy {
  const reviewed = catalogue.servers.filter(({ record }) => record.reviewed !== undefined);
  return accuracyOf(reviewed.flatMap((server) => comparisons(server, definitions)));
}

function comparisons(server: Server, definitions: Definitions | undefined): Compared[] {
  const siblings = server.record.tools.map(({ name }) => name);
  return server.tools.flatMap((tool) => {
    const definition = definitions === undefined ? withoutText(tool) : definitions(server.id, tool.record.name);
    if (definition === undefined) return [];
    const { facts, assessment } = classify(definition, siblings, server.id);
    const { category } = tool.assessment;
    return [compare({ category, capabilities: tool.record.capabilities }, { facts, category: assessment.category })];
  });
}
