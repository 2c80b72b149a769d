import type { Assessment, Reason, ToolFacts } from '../risk/types.ts';
import type { StackTool } from './types.ts';

/** What reports on stacks use of a tool: of its facts, and of what was concluded from them. */
export function stackTool(
  facts: Pick<ToolFacts, 'name' | 'capabilities' | 'traits' | 'params'>,
  concluded: Assessment,
): StackTool {
  const { category, severity, reasons } = concluded;
  return {
    name: facts.name,
    ...(category === undefined ? {} : { category }),
    ...(severity === undefined ? {} : { severity }),
    capabilities: facts.capabilities,
    traits: facts.traits,
    reasons: tellingReasons(reasons),
    params: facts.params.map(({ name, type, required }) => ({ name, type, ...(required ? { required } : {}) })),
  };
}

/** The reasons that decide: what the severity starts from, and each step that moved it. */
function tellingReasons(reasons: readonly Reason[]): string[] {
  return reasons.filter(({ from, to }, index) => index === 0 || from !== to).map(({ text }) => text);
}
