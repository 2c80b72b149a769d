import type { Tool } from '../../catalogue/types.ts';
import { STARTS_AT } from '../../risk/index.ts';
import { CATEGORIES, type Severity } from '../../risk/vocabulary.ts';
import { listed } from './text.ts';

/** A rule that moved tools to the level they are at, with the words of one of them. */
interface LadderStep {
  rule: string;
  /** `medium to high`. */
  moves: string;
  example: string;
  count: number;
}

/** The rules that moved these tools, the most frequent first. Rules that changed nothing are left out. */
export function ladderSteps(tools: readonly Tool[]): LadderStep[] {
  const steps = new Map<string, LadderStep>();
  for (const reason of tools.flatMap((tool) => tool.assessment.moves)) {
    const key = `${reason.rule} ${reason.from} ${reason.to}`;
    const known = steps.get(key);
    if (known === undefined)
      steps.set(key, { rule: reason.rule, moves: `${reason.from} to ${reason.to}`, example: reason.text, count: 1 });
    else known.count += 1;
  }
  return [...steps.values()].toSorted((a, b) => b.count - a.count);
}

/** The sentence that says which categories start at a level. */
export function startsHere(severity: Severity): string {
  const categories = CATEGORIES.filter((category) => STARTS_AT[category] === severity);
  return `${listed(categories)} ${categories.length === 1 ? 'starts' : 'start'} at ${severity}.`;
}
