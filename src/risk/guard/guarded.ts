import type { Policy, ToolEntry } from '../../policy/types.ts';
import { categoryLimits, entryPolicy, isNameable } from '../recommend.ts';
import type { ToolFacts } from '../types.ts';
import type { Category } from '../vocabulary.ts';
import { approvalGuard } from './approval.ts';
import { kindGuard } from './kinds.ts';
import { networkGuard } from './networks.ts';
import type { Guard, GuardPart } from './part.ts';
import { addressGuard, pathGuard, recipientGuard, sqlGuard } from './places.ts';
import { scopeGuard } from './scope.ts';
import { switchGuard } from './switches.ts';
import { textGuard } from './text.ts';
import { amountGuard, channelGuard, commandGuard, manyGuard, subjectGuard } from './values.ts';

/** A policy between the recommended one and none, with what it does in words about the tool's own arguments. */
interface Guarded {
  policy: Policy;
  /** A few words for a heading: "known clients, no links". */
  title: string;
  /** One paragraph; `code` in backticks. */
  says: string;
}

/** In the order that the sentences read best. Words about people first, about text last. */
const GUARDS: readonly Guard[] = [
  approvalGuard,
  subjectGuard,
  pathGuard,
  addressGuard,
  recipientGuard,
  channelGuard,
  networkGuard,
  kindGuard,
  sqlGuard,
  commandGuard,
  amountGuard,
  switchGuard,
  manyGuard,
  textGuard,
];

/**
 * Argument rules for a tool, made from its parameters. The category's cap stays, and a Destructive or Financial tool
 * asks a person for every call, which is an extended feature (policy language, section 11).
 *
 * @returns `undefined` when nothing is known of the tool, or no argument gives a rule a hold
 */
export function guarded(facts: ToolFacts, category: Category | undefined): Guarded | undefined {
  const parts = partsOf(facts, category);
  if (category === undefined || parts.length === 0) return undefined;
  return {
    policy: entryPolicy(facts.name, entry(parts, facts, category)),
    title: parts
      .slice(0, 2)
      .map(({ title }) => title)
      .join(', '),
    says: [...cap(facts, category), ...new Set(parts.map(({ says }) => says))].join(' '),
  };
}

/** Whether there is such a policy. */
export function isGuarded(facts: ToolFacts, category: Category | undefined): boolean {
  return partsOf(facts, category).length > 0;
}

function partsOf(facts: ToolFacts, category: Category | undefined): GuardPart[] {
  if (category === undefined || !isNameable(facts.name)) return [];
  const parts = GUARDS.flatMap((guard) => guard(facts, category));
  return parts.length > 0 ? parts : scopeGuard(facts, category);
}

const cap = (facts: ToolFacts, category: Category): string[] =>
  categoryLimits(facts.name, category).length > 0 ? ['The cap stays.'] : [];

function entry(parts: readonly GuardPart[], facts: ToolFacts, category: Category): ToolEntry {
  const require = parts.flatMap((part) => part.require ?? []);
  const deny_if = parts.flatMap((part) => part.deny_if ?? []);
  const limits = [...categoryLimits(facts.name, category), ...parts.flatMap((part) => part.limits ?? [])];
  const approve_if = parts.flatMap((part) => part.approve_if ?? []);
  return {
    ...(require.length > 0 ? { require } : {}),
    ...(deny_if.length > 0 ? { deny_if } : {}),
    ...(limits.length > 0 ? { limits } : {}),
    ...(approve_if.length > 0 ? { approve_if } : {}),
  };
}
