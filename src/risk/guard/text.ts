import type { Rule } from '../../policy/types.ts';
import { inRole } from '../params.ts';
import type { ToolFacts } from '../types.ts';
import type { ToolCapability } from '../vocabulary.ts';
import { codes, list } from '../words.ts';
import { argPath, type Guard, plain, rule } from './part.ts';
import { PATTERNS } from './patterns.ts';

const READ_BY_OTHERS: readonly ToolCapability[] = [
  'issue-write',
  'messaging-send',
  'email-send',
  'doc-write',
  'memory-write',
];
const LEAVES_WITH_A_READ: readonly ToolCapability[] = [
  'http-fetch',
  'any-free-text-argument',
  'untrusted-content-read',
];
const MOST_ARGUMENTS = 3;

const has = (facts: ToolFacts, some: readonly ToolCapability[]): boolean =>
  facts.capabilities.some((capability) => some.includes(capability));

/**
 * Text that others will read carries no links, as a link or picture can take data out when it is shown; text that leaves
 * the agent in any way carries nothing shaped like a key.
 */
export const textGuard: Guard = (facts, category) => {
  const names = inRole(facts, 'text').slice(0, MOST_ARGUMENTS);
  const links = has(facts, READ_BY_OTHERS);
  const keys = category !== 'Read' || has(facts, LEAVES_WITH_A_READ);
  if (names.length === 0 || !(links || keys)) return [];
  const deny_if = [
    ...(links ? without(names, PATTERNS.link.pattern, 'No links') : []),
    ...(keys ? without(names, PATTERNS.key.pattern, 'Nothing shaped like a key') : []),
  ];
  const what = list([...(links ? ['no link'] : []), ...(keys ? ['nothing shaped like a key'] : [])]);
  return [{ deny_if, title: links ? 'no links' : 'no keys', says: `${codes(names)} may hold ${what}.` }];
};

const without = (names: readonly string[], pattern: string, what: string): Rule[] =>
  names.flatMap((name) => {
    const path = argPath(name);
    return path === undefined ? [] : [rule({ path, op: 'regex', value: pattern }, `${what} in ${plain(name)}.`)];
  });
