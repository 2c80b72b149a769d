import type { ToolSetting } from '../../../policy/edit.ts';
import { hidingEntry } from '../../../policy/names.ts';
import type { Policy, ToolEntry } from '../../../policy/types.ts';
import { NEEDS_APPROVAL, recommend } from '../../../risk/recommend.ts';
import { CATEGORIES } from '../../../risk/vocabulary.ts';
import { CHOICES, type Choice, type PageTool } from './protocol.ts';

/** What a choice of the builder writes into the policy for a tool. */
export function settingOf(choice: Choice, tool: PageTool): ToolSetting {
  if (choice === 'unlisted') return { hide: false, entry: undefined };
  if (choice === 'hide') return { hide: true, entry: undefined };
  return { hide: false, entry: entryOf(choice, tool) };
}

function entryOf(choice: Exclude<Choice, 'unlisted' | 'hide'>, tool: PageTool): ToolEntry {
  if (choice === 'deny') return { deny_if: [{ conditions: [], on_deny: NEEDS_APPROVAL }] };
  if (choice === 'ask') return { approve_if: [{ conditions: [], on_ask: `Call ${tool.name}?` }] };
  if (choice === 'limit') return limitEntry(tool);
  return choice === 'guard' ? (tool.guarded ?? {}) : {};
}

/** The cap of the tool's own category where that has one, otherwise the cap of Write. */
function limitEntry(tool: PageTool): ToolEntry {
  const own = recommend(tool.name, categoryOf(tool)).tools?.[tool.name];
  return own?.limits ? own : (recommend(tool.name, 'Write').tools?.[tool.name] ?? {});
}

/** The category of a tool as the catalogue names it; anything else is not known. */
export function categoryOf({ category }: PageTool) {
  return CATEGORIES.find((one) => one === category);
}

/** Which choice a policy's entry for a tool is; "custom" when somebody wrote something else. */
export function choiceOf(policy: Policy, tool: PageTool): Choice | 'custom' {
  if (hidingEntry(policy.hide, tool.name) >= 0) return 'hide';
  const entry = Object.hasOwn(policy.tools ?? {}, tool.name) ? policy.tools?.[tool.name] : undefined;
  if (!entry) return 'unlisted';
  const written = JSON.stringify(entry);
  const choices = CHOICES.filter((choice) => choice !== 'unlisted' && choice !== 'hide');
  return choices.find((choice) => JSON.stringify(settingOf(choice, tool).entry) === written) ?? 'custom';
}
