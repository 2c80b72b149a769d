import { mergePolicies } from '../../policy/merge.ts';
import type { Policy } from '../../policy/types.ts';
import { strictestCategories } from '../../risk/combine.ts';
import { entryPolicy, lockedDown, recommend } from '../../risk/recommend.ts';
import type { Category } from '../../risk/vocabulary.ts';
import type { Choice, Level, StackServer, Wishes } from '../types.ts';

/** What a person reads when a call was switched off for this stack. */
const SWITCHED_OFF = 'Switched off for this set of servers.';

/**
 * The policy of one server: the level, and exceptions for single tools. At *recommended* it is what the server's page shows.
 * A server whose tools are not known gets a policy that hides and denies everything, at every level.
 */
export function policyOf(server: StackServer, level: Level, choices: Readonly<Record<string, Choice>> = {}): Policy {
  if (server.source === 'nowhere') return { version: '1', default: 'deny', hide: ['*'] };
  const categories = strictestCategories(server.tools.map(({ name, category }) => ({ name, category })));
  return mergePolicies([...categories].map(([name, category]) => piece(name, category, level, ownOf(choices, name))));
}

/** The policy of one server as a person wants the stack. */
export const wishedPolicy = (server: StackServer, wishes: Wishes): Policy =>
  policyOf(server, wishedLevel(server, wishes), ownOf(wishes.tools ?? {}, server.key));

export const wishedLevel = ({ key }: StackServer, { level, servers = {} }: Wishes): Level =>
  ownOf(servers, key) ?? level;

/** Keys are names that people gave: `constructor` is one like any other. */
const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function piece(name: string, category: Category | undefined, level: Level, choice: Choice | undefined): Policy {
  if (choice === 'allow') return entryPolicy(name, {});
  if (choice === 'hide') return lockedDown(name);
  if (choice === 'deny') return entryPolicy(name, { deny_if: [{ conditions: [], on_deny: SWITCHED_OFF }] });
  if (choice === 'recommended' || level === 'recommended') return recommend(name, category);
  return level === 'read-only' && category === 'Read' ? entryPolicy(name, {}) : lockedDown(name);
}

/** A policy with more names hidden. */
export function hiding(policy: Policy, names: readonly string[]): Policy {
  const tools = Object.fromEntries(Object.entries(policy.tools ?? {}).filter(([name]) => !names.includes(name)));
  return { ...policy, hide: [...new Set([...(policy.hide ?? []), ...names])], tools };
}
