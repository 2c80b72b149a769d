import type { Tool } from '../../catalogue/types.ts';
import { declaredHints } from './tool-view.ts';

export type Column = 'reasons' | 'policy';

/** In which of the two columns at the top of a tool page the tried calls and the confidence stand. */
interface Balance {
  calls: Column;
  confidence: Column;
}

/** Heights of the parts on a wide screen, in pixels. Rough: they only decide which column is the shorter one. */
const STEP = 80;
const FACT = 36;
const CODE_LINE = 21;
const CALL = 28;
const HEADS = 170;

/** Puts the two movable parts where they leave the smallest hole: each under the column that is shorter without it. */
export function balance(tool: Tool): Balance {
  const { reasons, confidenceFacts } = tool.assessment;
  const { text, calls } = tool.policies.recommended;
  const heights = {
    reasons: reasons.length * STEP + (3 + declaredHints(tool).length) * FACT,
    policy: HEADS + text.trimEnd().split('\n').length * CODE_LINE,
  };
  const place = (height: number): Column => {
    const column = heights.policy <= heights.reasons ? 'policy' : 'reasons';
    heights[column] += height;
    return column;
  };
  const tried = place((1 + calls.length * 1.5) * CALL);
  return {
    calls: tried,
    confidence: place((1 + confidenceFacts.length * (heights.policy <= heights.reasons ? 1 : 0.5)) * FACT),
  };
}
