import { assess, capabilitiesOf } from '../../risk/assess.ts';
import type { AssessContext } from '../../risk/confidence.ts';
import type { Assessment } from '../../risk/types.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { Concluded } from '../types.ts';

/**
 * The assessment of a tool. Of one whose record an earlier build has concluded from, the steps are worked out when a page asks for
 * them: lists of thousands of tools show none.
 *
 * @param siblings names of all tools of the server
 */
export function assessmentOf(
  record: ToolRecord,
  siblings: readonly string[],
  context: AssessContext,
  concluded: Concluded | undefined,
): Assessment {
  const make = () => assess(record, siblings, context);
  return concluded === undefined ? make() : new KnownAssessment(record, concluded, make);
}

/** Lists of tens of thousands of tools show what is known of each, so it is a class: an object with getters of its own takes long to make. */
class KnownAssessment implements Assessment {
  readonly category: Assessment['category'];
  readonly severity: Assessment['severity'];
  readonly confidence: Assessment['confidence'];
  readonly moves: Assessment['moves'];
  readonly #record: ToolRecord;
  readonly #make: () => Assessment;
  #whole: Assessment | undefined;

  constructor(record: ToolRecord, { category, severity, confidence, moves }: Concluded, make: () => Assessment) {
    this.category = category;
    this.severity = severity;
    this.confidence = confidence;
    this.moves = moves;
    this.#record = record;
    this.#make = make;
  }

  get capabilities(): Assessment['capabilities'] {
    return capabilitiesOf(this.#record);
  }

  get reasons(): Assessment['reasons'] {
    return this.#assessed.reasons;
  }

  get confidenceFacts(): Assessment['confidenceFacts'] {
    return this.#assessed.confidenceFacts;
  }

  get annotations(): Assessment['annotations'] {
    return this.#assessed.annotations;
  }

  get #assessed(): Assessment {
    this.#whole ??= this.#make();
    return this.#whole;
  }
}
