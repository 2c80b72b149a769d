import { assess, capabilitiesOf } from '../../risk/assess.ts';
import type { AssessContext } from '../../risk/confidence.ts';
import type { Assessment } from '../../risk/types.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { Concluded } from '../types.ts';
import { lazy } from './lazy.ts';

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
  if (concluded === undefined) return assess(record, siblings, context);
  const { category, severity, confidence, moves } = concluded;
  const whole = lazy(() => assess(record, siblings, context));
  return {
    category,
    severity,
    confidence,
    moves,
    get capabilities() {
      return capabilitiesOf(record);
    },
    get reasons() {
      return whole().reasons;
    },
    get confidenceFacts() {
      return whole().confidenceFacts;
    },
    get annotations() {
      return whole().annotations;
    },
  };
}
