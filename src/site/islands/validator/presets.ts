import { mergePolicies } from '../../../policy/merge.ts';
import type { Policy } from '../../../policy/types.ts';
import { entryPolicy, lockedDown, recommend } from '../../../risk/recommend.ts';
import { categoryOf } from './choices.ts';
import type { PageServer, PageTool, Preset } from './protocol.ts';

const RULES: Record<Preset, (tool: PageTool) => Policy | undefined> = {
  recommended: (tool) => recommend(tool.name, categoryOf(tool)),
  'read only': (tool) => (categoryOf(tool) === 'Read' ? entryPolicy(tool.name, {}) : undefined),
  'locked down': (tool) => (isQuietReader(tool) ? entryPolicy(tool.name, {}) : lockedDown(tool.name)),
};

/**
 * A whole policy for a server. *recommended* is the union of the rules on its tool pages; *read only* lists the readers
 * and denies the rest; *locked down* lists the readers of low severity and hides every other tool.
 */
export function presetPolicy(preset: Preset, server: PageServer): Policy {
  const nothing: Policy = { version: '1', default: 'deny', tools: {} };
  return mergePolicies([nothing, ...server.tools.flatMap((tool) => RULES[preset](tool) ?? [])]);
}

function isQuietReader(tool: PageTool): boolean {
  return categoryOf(tool) === 'Read' && tool.severity === 'low';
}
