import { hidesArguments, takesNothing } from './stray.ts';
import type { AnnotationCheck, ConfidenceFact, Evidence, ToolFacts } from './types.ts';
import type { Confidence } from './vocabulary.ts';

/** What the engine cannot see in a tool's own facts. */
export interface AssessContext {
  /** The definition was read at a commit or in an answer that can be read again. */
  pinned: boolean;
  /** The record was compared with its source. */
  reviewed: boolean;
}

interface ConfidenceResult {
  confidence: Confidence;
  facts: ConfidenceFact[];
}

/**
 * How much of an assessment rests on facts seen. High: definition, description (or code) and typed parameters were
 * seen and no annotation contradicts. Medium: one of the three is short, or an annotation contradicts. Low: more is
 * missing, or it rests on the name alone.
 */
export function confidenceIn(
  facts: ToolFacts,
  checks: readonly AnnotationCheck[],
  context: AssessContext,
): ConfidenceResult {
  const described = seenIn(facts, 'description') || seenIn(facts, 'documentation');
  const source = seenIn(facts, 'source');
  const typed = typedParams(facts, context);
  const agreed = checks.some((check) => check.declared) && checks.every((check) => check.agrees);
  return {
    confidence: level([context.pinned, described || source, typed], checks, facts),
    facts: [
      { text: 'The definition was read at a fixed version', seen: context.pinned },
      { text: 'The description says what a call does', seen: described },
      {
        text: takesNothing(facts) ? 'The definition takes no arguments' : 'Every argument has a type',
        seen: typed,
      },
      { text: 'Annotations are declared and none contradicts', seen: agreed },
      { text: 'The code behind the tool was read', seen: source },
      { text: 'The record was compared with its source', seen: context.reviewed },
    ],
  };
}

const seenIn = (facts: ToolFacts, where: Evidence['where']): boolean =>
  facts.evidence.some((evidence) => evidence.where === where);

/** A tool without arguments counts as seen only when its definition was. */
const typedParams = (facts: ToolFacts, context: AssessContext): boolean =>
  takesNothing(facts) ? context.pinned : facts.params.every(({ type }) => type !== 'any') && !hidesArguments(facts);

function level(needed: readonly boolean[], checks: readonly AnnotationCheck[], facts: ToolFacts): Confidence {
  const missing = needed.filter((seen) => !seen).length;
  const nameAlone = facts.evidence.every(({ where }) => where === 'name');
  if (nameAlone || missing > 1) return 'low';
  return missing === 1 || checks.some((check) => !check.agrees) ? 'medium' : 'high';
}
