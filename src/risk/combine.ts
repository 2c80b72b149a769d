import { coverage, type Treatment } from '../policy/coverage.ts';
import { mergePolicies } from '../policy/merge.ts';
import type { Policy } from '../policy/types.ts';
import { recommend } from './recommend.ts';
import { CATEGORIES, type Category } from './vocabulary.ts';

/** A tool as a server's policy needs it. */
interface Entry {
  name: string;
  category: Category | undefined;
}

/**
 * The whole recommended policy of a server: exactly the union of its tools' rules, hidden names and tools in the order
 * of the list. A name that stands twice (some servers list a read-only and a writing variant) gets the stricter rule.
 */
export function serverPolicy(entries: readonly Entry[]): Policy {
  return mergePolicies([...strictestCategories(entries)].map(([name, category]) => recommend(name, category)));
}

/** The category of each name; the stricter one of a name that stands twice. */
export function strictestCategories(entries: readonly Entry[]): Map<string, Category | undefined> {
  const strictest = new Map<string, Category | undefined>();
  for (const { name, category } of entries) {
    const before = strictest.get(name);
    strictest.set(name, strictest.has(name) ? stricter(before, category) : category);
  }
  return strictest;
}

/** Not assessed is denied outright, so only Destructive, which is hidden, goes before it. */
const ORDER: readonly (Category | undefined)[] = [
  ...CATEGORIES.filter((one) => one !== 'Destructive'),
  undefined,
  'Destructive',
];

const stricter = (a: Category | undefined, b: Category | undefined): Category | undefined =>
  ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;

/** Names of tools by what a policy leaves of them. */
interface Remains {
  /** Callable without a limit. */
  free: string[];
  /** Callable up to a cap, or under conditions. */
  capped: string[];
  /** Listed, but every call waits for a person. */
  asked: string[];
  /** Listed, and every call denied. */
  denied: string[];
  /** Gone from the list. */
  hidden: string[];
}

const KIND: Record<Treatment, keyof Remains> = {
  allow: 'free',
  limited: 'capped',
  conditional: 'capped',
  approval: 'asked',
  denied: 'denied',
  hidden: 'hidden',
};

/** What remains of a server's tools under a policy, in the order of the list. */
export function remains(policy: Policy, names: readonly string[]): Remains {
  const found: Remains = { free: [], capped: [], asked: [], denied: [], hidden: [] };
  for (const { tool, treatment } of coverage(policy, names)) found[KIND[treatment]].push(tool);
  return found;
}
