import { checkAnnotations } from './annotations.ts';
import { type AssessContext, confidenceIn } from './confidence.ts';
import { conclude, overridden } from './override.ts';
import type { Assessment, ToolFacts } from './types.ts';
import { TOOL_CAPABILITIES, type ToolCapability } from './vocabulary.ts';

const NOTHING_SEEN: AssessContext = { pinned: false, reviewed: false };

/**
 * Concludes category, severity and confidence of one tool from its facts, with every step. The same facts always give
 * the same assessment.
 *
 * @param siblings names of all tools of the server, this one included: undoing and looping depend on them
 * @returns category and severity `undefined` when no effect is known: that is "not assessed", not "harmless"
 */
export function assess(
  facts: ToolFacts,
  siblings: readonly string[],
  context: AssessContext = NOTHING_SEEN,
): Assessment {
  const conclusion =
    facts.override === undefined ? conclude(facts, siblings) : overridden(facts, siblings, facts.override);
  const annotations = checkAnnotations(facts, conclusion.category);
  const { confidence, facts: confidenceFacts } = confidenceIn(facts, annotations, context);
  return {
    ...conclusion,
    confidence: conclusion.category === undefined ? 'low' : confidence,
    confidenceFacts,
    capabilities: capabilitiesOf(facts),
    moves: conclusion.reasons.filter(({ from, to }) => from !== to),
    annotations,
  };
}

/** In the order of the vocabulary and each once, however a record lists them. */
export function capabilitiesOf({ capabilities }: Pick<ToolFacts, 'capabilities'>): ToolCapability[] {
  return TOOL_CAPABILITIES.filter((capability) => capabilities.includes(capability));
}
