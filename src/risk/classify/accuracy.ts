import type { ToolFacts } from '../types.ts';
import { CATEGORIES, type Category, type ToolCapability } from '../vocabulary.ts';

export type Outcome = Category | 'unknown';
export const OUTCOMES: readonly Outcome[] = [...CATEGORIES, 'unknown'];

/** What a reviewer found of a tool, and what the engine says of its definition. */
export interface Compared {
  reviewed: Outcome;
  machine: Outcome;
  reviewedCapabilities: readonly ToolCapability[];
  machineCapabilities: readonly ToolCapability[];
}

/** Precision and recall of one capability, as counts. */
export interface Hits {
  both: number;
  machineOnly: number;
  reviewedOnly: number;
}

/** How often the engine agrees with reviewers. */
export interface Accuracy {
  tools: number;
  right: number;
  /** Counts by reviewed category, then by what the engine says. */
  confusion: Record<Outcome, Record<Outcome, number>>;
  capabilities: Partial<Record<ToolCapability, Hits>>;
}

/** Sums up comparisons; the method page and `stats` print them. */
export function accuracyOf(compared: readonly Compared[]): Accuracy {
  const confusion = table(() => table(() => 0));
  const capabilities: Accuracy['capabilities'] = {};
  for (const one of compared) {
    confusion[one.reviewed][one.machine] += 1;
    countCapabilities(one, capabilities);
  }
  const right = compared.filter(({ reviewed, machine }) => reviewed === machine).length;
  return { tools: compared.length, right, confusion, capabilities };
}

function table<Value>(make: () => Value): Record<Outcome, Value> {
  return {
    Read: make(),
    Write: make(),
    Execute: make(),
    Destructive: make(),
    Financial: make(),
    unknown: make(),
  };
}

function countCapabilities(one: Compared, capabilities: Accuracy['capabilities']): void {
  const { reviewedCapabilities: wanted, machineCapabilities: found } = one;
  for (const capability of new Set<ToolCapability>([...wanted, ...found])) {
    const hits = capabilities[capability] ?? { both: 0, machineOnly: 0, reviewedOnly: 0 };
    if (!wanted.includes(capability)) hits.machineOnly += 1;
    else if (!found.includes(capability)) hits.reviewedOnly += 1;
    else hits.both += 1;
    capabilities[capability] = hits;
  }
}

/** One comparison of a reviewed record with the facts read from its definition. */
export function compare(
  reviewed: { category: Category | undefined; capabilities: readonly ToolCapability[] },
  machine: { facts: ToolFacts; category: Category | undefined },
): Compared {
  return {
    reviewed: reviewed.category ?? 'unknown',
    machine: machine.category ?? 'unknown',
    reviewedCapabilities: reviewed.capabilities,
    machineCapabilities: machine.facts.capabilities,
  };
}
