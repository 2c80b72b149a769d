import { callsOut, can, OPENS_FILES } from '../can.ts';
import { reaches } from '../category.ts';
import { nouns } from '../names.ts';
import { inRole, type Role, roleOf } from '../roles.ts';
import type { ParamFacts, ToolFacts } from '../types.ts';
import { codes } from '../words.ts';
import { argPath, askWhereGiven, type Guard, type GuardPart, leftOut, plain, rule } from './part.ts';
import { EXAMPLE_HOST, EXAMPLE_ROOT, type GuardPattern, PATTERNS } from './patterns.ts';

/**
 * Paths stay in one folder of the machine, or, where a call names a repository or another store to look in, below its
 * root.
 */
export const pathGuard: Guard = (facts) => {
  const found = byRole(facts, 'path');
  const [held, optional] = isAboutFile(facts) ? withMain(found) : found;
  const others = can(facts, OPENS_FILES) ? optional : [];
  const [relative, absolute] = [
    held.filter((one) => isRelative(one, facts)),
    held.filter((one) => !isRelative(one, facts) && isOnMachine(one, facts)),
  ];
  return [
    ...allow(absolute, relative.length > 0 ? [] : others, {
      pattern: PATTERNS.absolutePath,
      title: 'one folder',
      says: `must stay below \`${EXAMPLE_ROOT}\` (put your own folder there)${PLAIN_NAMES}`,
      deny: `must be a path below ${EXAMPLE_ROOT} without ".." or dot names.`,
    }),
    ...allow(relative.filter(isText), relative.length > 0 ? others : [], {
      pattern: PATTERNS.relativePath,
      title: 'no way up',
      says: `must be relative${PLAIN_NAMES}`,
      deny: 'must be a relative path without ".." or dot names.',
    }),
  ];
};

/** What both patterns ask of every name in a path. */
const PLAIN_NAMES = ', with names of letters, digits, `.`, `_` and `-`, no `..` and none that starts with a dot';

/** Where an optional path is what a call works on. Elsewhere it only says where an answer is put, and most calls do without. */
const isAboutFile = (facts: ToolFacts): boolean =>
  can(facts, OPENS_FILES) &&
  !can(facts, ['file-write']) &&
  inRole(facts, 'code').length === 0 &&
  (facts.effects.includes('upload') || facts.params.every(({ required }) => !required));

/** A bare `path` names a place in a document or a data base too: the tool's name or its capabilities tell. */
const isOnMachine = ({ name }: ParamFacts, facts: ToolFacts): boolean =>
  !/^path$/i.test(name) ||
  can(facts, OPENS_FILES) ||
  nouns(facts.name).some((noun) => /^(?:file|directory|dir|folder|disk)$/.test(noun));

const STORE = /^(?:owner|repo|repository|repo_slug|project|project_?id|gist_?id|bucket|space|branch)$/i;
const ROOT = /(?:^|_)(?:repo|root|base|cwd|workdir|working)(?:_|$)/i;

/**
 * A path is relative when another argument says what to look in, and it is not that one itself. So is the bare name of a
 * file where the tool opens none on its machine.
 */
const isRelative = (param: ParamFacts, facts: ToolFacts): boolean =>
  !ROOT.test(param.name) &&
  (facts.params.some((other) => other !== param && (STORE.test(other.name) || isRoot(other, facts))) ||
    (/name$/i.test(param.name) && !can(facts, OPENS_FILES)));

const isRoot = (param: ParamFacts, facts: ToolFacts): boolean =>
  ROOT.test(param.name) && roleOf(param, facts) === 'path';

/** Lists below a store may hold whole files instead of names; no pattern fits both. */
const isText = (param: ParamFacts): boolean => param.type !== 'array';

/**
 * Addresses that a call needs stay on one host. Before others that a call may go to a person is asked: a requirement would make them
 * obligatory, and most calls do without.
 */
export const addressGuard: Guard = (facts, category) => {
  const [needed, others] = byRole(facts, 'url');
  const known = allow(needed, [], {
    pattern: PATTERNS.address,
    title: 'known hosts',
    says: `must be an \`https\` address on \`${EXAMPLE_HOST}\` or below it: put your own hosts there`,
    deny: 'must be an https address on an allowed host.',
  });
  // Where a person decides every call, the question about one argument says nothing more.
  const isAsked = callsOut(facts) && !reaches(category, 'Destructive');
  if (!isAsked) return known;
  const names = others.map(({ name }) => name);
  return [...known, ...askWhereGiven(names, (name) => `Use the address in ${name}?`, 'addresses asked about')];
};

/** Lists that hold mailboxes as text; others hold objects, and no pattern fits those. */
const MAILBOXES = /^(?:to|cc|bcc|(?:additional_)?recipients|emails)$/i;

/** Mail goes to one domain. */
export const recipientGuard: Guard = (facts) => {
  if (!facts.capabilities.includes('email-send')) return [];
  const [all, others] = byRole(facts, 'recipient');
  const held = all.filter((param) => param.type !== 'array' || MAILBOXES.test(param.name));
  return allow(held, others, {
    pattern: PATTERNS.mailbox,
    title: 'known recipients',
    says: `must be a mailbox at \`${EXAMPLE_HOST}\`: put your own domain there`,
    deny: 'must be a mailbox of an allowed domain.',
  });
};

/** SQL that starts as a query and is one statement. */
export const sqlGuard: Guard = (facts) =>
  allow(withMain(byRole(facts, 'sql'))[0], [], {
    pattern: PATTERNS.select,
    title: 'one select',
    says: 'must be one statement that starts with `select`. That is a first fence, not a wall: the database role has to be read-only',
    deny: 'must be one statement that starts with "select".',
  });

interface Allowed {
  pattern: GuardPattern;
  title: string;
  says: string;
  deny: string;
}

type ByNeed = [required: readonly ParamFacts[], optional: readonly ParamFacts[]];

/** Arguments of a role, those that a call needs apart: a requirement would make the others obligatory. */
function byRole(facts: ToolFacts, role: Role): ByNeed {
  const all = facts.params.filter((param) => roleOf(param, facts) === role);
  return [all.filter((param) => param.required), all.filter((param) => !param.required)];
}

/** Where a call needs none, the first of the others is what it is about. */
const withMain = ([required, optional]: ByNeed): ByNeed =>
  required.length > 0 ? [required, optional] : [optional.slice(0, 1), optional.slice(1)];

function allow(held: readonly ParamFacts[], others: readonly ParamFacts[], to: Allowed): GuardPart[] {
  const rules = held.flatMap((param) => required(param, to));
  const out = leftOut(others.map(({ name }) => name));
  if (rules.length === 0) return out;
  const given = held.some((param) => !param.required) ? 'must be given and ' : '';
  const says = `${codes(held.map(({ name }) => name))} ${given}${to.says}`;
  const own = { require: rules, title: to.title };
  const [{ deny_if, says: rest } = {}] = out;
  return [deny_if === undefined ? { ...own, says: `${says}.` } : { ...own, deny_if, says: `${says}; ${rest}` }];
}

function required(param: ParamFacts, to: Allowed) {
  const path = argPath(param.name, param.type === 'array' ? '[*]' : '');
  if (path === undefined) return [];
  return [rule({ path, op: 'regex', value: to.pattern.pattern }, `${plain(param.name)} ${to.deny}`)];
}
