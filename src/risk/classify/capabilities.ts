import { memoiseFor } from '../../policy/memo.ts';
import { CATEGORIES, type Category, type ToolCapability } from '../vocabulary.ts';
import { AGENTS } from './capabilities/agents.ts';
import { BROWSERS } from './capabilities/browsers.ts';
import { CLOUDS } from './capabilities/clouds.ts';
import { type CompiledRule, compiled, holds, isFor, rulesOf } from './capabilities/compiled-rule.ts';
import { CONTENTS } from './capabilities/contents.ts';
import { DOCUMENTS } from './capabilities/documents.ts';
import { FETCHING } from './capabilities/fetching.ts';
import { FINDING } from './capabilities/finding.ts';
import { FROM_INSIDE } from './capabilities/inside.ts';
import { KEPT_INSIDE } from './capabilities/kept.ts';
import { LOGS } from './capabilities/logs.ts';
import { MANY } from './capabilities/many.ts';
import { SHOWING } from './capabilities/media.ts';
import { FROM_PAGES } from './capabilities/pages.ts';
import { PAID } from './capabilities/paid.ts';
import { PAYMENTS } from './capabilities/payments.ts';
import { PERSONAL } from './capabilities/personal.ts';
import { TO_ADDRESSES } from './capabilities/posted.ts';
import { POSTING } from './capabilities/posting.ts';
import { READING_FILES } from './capabilities/reading.ts';
import { FROM_REGISTRIES } from './capabilities/registries.ts';
import { ROWS } from './capabilities/rows.ts';
import type { CapabilityRule } from './capabilities/rule.ts';
import { RUNNING } from './capabilities/running.ts';
import { SAVING } from './capabilities/saving.ts';
import { FROM_SHARED } from './capabilities/shared.ts';
import { SHELLS } from './capabilities/shells.ts';
import { FROM_STRANGERS } from './capabilities/strangers.ts';
import { TYPED } from './capabilities/typed.ts';
import { FROM_WEB } from './capabilities/web.ts';
import { WHOLE } from './capabilities/whole.ts';
import type { Clues } from './clues.ts';
import type { ServerClues } from './server.ts';

/** Every rule. Of rules for the same capability the first that holds gives the reason. */
const RULES: readonly CapabilityRule[] = [
  ...FROM_STRANGERS,
  ...FROM_SHARED,
  ...FROM_WEB,
  ...FROM_REGISTRIES,
  ...FROM_PAGES,
  ...TYPED,
  ...FROM_INSIDE,
  ...PERSONAL,
  ...KEPT_INSIDE,
  ...CONTENTS,
  ...READING_FILES,
  ...LOGS,
  ...FINDING,
  ...BROWSERS,
  ...FETCHING,
  ...TO_ADDRESSES,
  ...SHOWING,
  ...SAVING,
  ...POSTING,
  ...DOCUMENTS,
  ...MANY,
  ...ROWS,
  ...RUNNING,
  ...SHELLS,
  ...AGENTS,
  ...CLOUDS,
  ...PAYMENTS,
  ...PAID,
  ...WHOLE,
];

/** The capabilities whose rules hold, each once, with the reason that the first of its rules gives. */
export function groundsOf(clues: Clues): ReadonlyMap<ToolCapability, string> {
  const grounds = new Map<ToolCapability, string>();
  for (const rule of rulesFor(clues)) {
    if (!grounds.has(rule.capability) && holds(rule, clues)) grounds.set(rule.capability, rule.why);
  }
  return grounds;
}

type RulesByCategory = Map<Category | undefined, readonly CompiledRule[]>;

const COMPILED = RULES.map(compiled);

const byCategory: RulesByCategory = new Map(
  [...CATEGORIES, undefined].map((category) => [category, COMPILED.filter((rule) => isFor(rule, category))]),
);

/** What `rulesFor` has worked out of a server. */
const ofServer = memoiseFor((_: ServerClues): RulesByCategory => new Map());

/** The rules that can hold for tools of a category on a server. Worked out once for all of them. */
function rulesFor({ server, category }: Clues): readonly CompiledRule[] {
  const known = ofServer(server);
  const rules = known.get(category) ?? rulesOf(server, byCategory.get(category) ?? []);
  known.set(category, rules);
  return rules;
}
