import { FILE_WORDS, hasWord } from '../../policy/diagnostics/argument-words.ts';
import type { Rule } from '../../policy/types.ts';
import { can } from '../can.ts';
import { namedIn } from '../params.ts';
import { byNeed, roleOf } from '../roles.ts';
import type { ParamFacts, ToolFacts } from '../types.ts';
import type { ToolCapability } from '../vocabulary.ts';
import { codes, list } from '../words.ts';
import { argPath, denyWhen, type Guard, plain } from './part.ts';
import { PATTERNS } from './patterns.ts';

const READ_BY_OTHERS: readonly ToolCapability[] = [
  'issue-write',
  'messaging-send',
  'email-send',
  'doc-write',
  'memory-write',
];
const LEAVES_WITH_A_READ: readonly ToolCapability[] = ['http-fetch', 'any-free-text-argument'];
const MOST_ARGUMENTS = 3;

/**
 * Text that others will read carries no links, as a link or picture can take data out when it is shown; text that leaves
 * the agent in any way carries nothing shaped like a key.
 */
export const textGuard: Guard = (facts, category) => {
  const params = byNeed(facts.params.filter((param) => isText(param, facts))).slice(0, MOST_ARGUMENTS);
  const links = can(facts, READ_BY_OTHERS);
  const keys = category !== 'Read' || can(facts, LEAVES_WITH_A_READ);
  if (params.length === 0 || !(links || keys)) return [];
  const deny_if = [
    ...(links ? without(params, PATTERNS.link.pattern, 'No links') : []),
    ...(keys ? without(params, PATTERNS.key.pattern, 'Nothing shaped like a key') : []),
  ];
  const what = list([...(links ? ['no link'] : []), ...(keys ? ['nothing shaped like a key'] : [])]);
  return [
    {
      deny_if,
      title: links ? 'no links' : 'no keys',
      says: `${codes(params.map(({ name }) => name))} may hold ${what}.`,
    },
  ];
};

/**
 * Content of files may hold links and keys for good reasons, and a reader takes its name for a path. Only a plain text
 * is looked into: an object or a list in its place would match any pattern (policy language, section 4).
 */
const isText = (param: ParamFacts, facts: ToolFacts): boolean =>
  param.type === 'string' && isFree(param, facts) && !hasWord(`args.${param.name}`, FILE_WORDS);

/** A text by its name, or by the reviewer's word. */
function isFree(param: ParamFacts, facts: ToolFacts): boolean {
  const role = roleOf(param, facts);
  if (role !== 'other') return role === 'text';
  return namedIn(facts, 'any-free-text-argument', ...READ_BY_OTHERS).includes(param);
}

const without = (params: readonly ParamFacts[], value: string, what: string): Rule[] =>
  params.flatMap(({ name }) => {
    const path = argPath(name);
    return path === undefined ? [] : [denyWhen({ path, op: 'regex', value }, `${what} in ${plain(name)}.`)];
  });
