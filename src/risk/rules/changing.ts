import { isFilter, isIdList, nouns, severalOf } from '../names.ts';
import { mainParams, namedIn } from '../params.ts';
import { explainedEffect } from '../phrases.ts';
import { inRole } from '../roles.ts';
import { hidesArguments, saysNothing, takesNothing } from '../stray.ts';
import type { ToolFacts } from '../types.ts';
import type { Severity } from '../vocabulary.ts';
import { agree, code, codes } from '../words.ts';
import { atLeast, held, moved, type SeverityRule } from './rule.ts';

type Fact = Parameters<typeof held>[1];

interface Changing {
  id: string;
  facts: readonly Fact[];
  /** A floor, or one level up from wherever the severity stands. */
  to: Severity | 'up';
  says: string;
  text(facts: ToolFacts, held: Fact): string;
}

/** Arguments by role, by what a reviewer named, or the main ones: those a sentence can rest on. */
function pointed(facts: ToolFacts, about: Fact, ...roles: Parameters<typeof inRole>[1][]): string[] {
  const named = namedIn(facts, about).map(({ name }) => name);
  if (named.length > 0) return named;
  const found = inRole(facts, ...roles);
  return found.length > 0 ? found.slice(0, 3) : mainParams(facts);
}

/** "`a` and `b` decide ...", or the tool itself where it takes no arguments. */
function decides(facts: ToolFacts, params: readonly string[], what: string): string {
  if (params.length === 0 && hidesArguments(facts)) return `${code(facts.name)} decides ${what}.`;
  if (params.length === 0) return `${code(facts.name)} decides ${what}, without an argument to check.`;
  return `${codes(params)} ${agree(params, 'decides', 'decide')} ${what}.`;
}

function leaves(facts: ToolFacts, about: Fact): string {
  const where = inRole(facts, about === 'http-post' ? 'url' : 'recipient').slice(0, 3);
  const written = inRole(facts, 'text').filter((name) => !where.includes(name));
  const what = written.length > 0 ? codes(written.slice(0, 3)) : 'what the caller writes';
  if (where.length === 0) return `${code(facts.name)} can carry ${what} to people outside.`;
  return `${codes(where)} can be anyone outside, and that is where the call takes ${what}.`;
}

function many(facts: ToolFacts, about: Fact): string {
  const named = namedIn(facts, about);
  const lists = facts.params.filter(({ name, type }) => type === 'array' && !isFilter(name));
  const several = facts.params.filter((param) => isSeveral(param.name, facts) && !saysNothing(param, facts));
  const params = [lists, named, several].find((some) => some.length > 0)?.map(({ name }) => name) ?? [];
  if (params.length > 0) return `${codes(params.slice(0, 3))} can take in many items, and one call acts on them all.`;
  const acts = takesNothing(facts) ? 'acts on everything it finds' : 'can act on many items';
  return `One call of ${code(facts.name)} ${acts}.`;
}

/** `ids`, `tasks` and `items` of `update_tasks`. */
function isSeveral(name: string, facts: ToolFacts): boolean {
  const one = severalOf(name);
  return isIdList(name) || (one !== undefined && (one === 'item' || nouns(facts.name).includes(one)));
}

const CHANGING: readonly Changing[] = [
  {
    id: 'sets-credential',
    facts: ['sets-credential'],
    to: 'high',
    says: 'A tool that sets a password, key or other credential is at least high.',
    text: (facts, about) =>
      `${decides(facts, pointed(facts, about, 'credential'), 'a credential')} Whoever chose it can sign in.`,
  },
  {
    id: 'grants-rights',
    facts: ['identity-admin', 'grant'],
    to: 'high',
    says: 'A tool that changes who may do what is at least high.',
    text: (facts, about) => decides(facts, pointed(facts, about), 'who may do what from then on'),
  },
  {
    id: 'redirects',
    facts: ['redirects'],
    to: 'high',
    says: 'A tool that changes where traffic, mail or money goes is at least high.',
    text: (facts, about) => decides(facts, pointed(facts, about, 'url', 'recipient'), 'where things go from then on'),
  },
  {
    id: 'sends-outside',
    facts: ['email-send', 'http-post'],
    to: 'high',
    says: 'A tool that sends the caller’s text out of the organisation is at least high.',
    text: leaves,
  },
  {
    id: 'publishes',
    facts: ['publishes'],
    to: 'high',
    says: 'A tool that makes something readable for people outside is at least high.',
    text: (facts, about) => decides(facts, pointed(facts, about), 'what people outside can read afterwards'),
  },
  {
    id: 'changes-instructions',
    facts: ['agent-config-write'],
    to: 'high',
    says: 'A tool that can write the configuration of an agent, editor or client is at least high.',
    text: (facts, about) =>
      decides(facts, pointed(facts, about, 'path'), 'what is written, and that can be a file agents take orders from'),
  },
  {
    id: 'many-at-once',
    facts: ['bulk-operation'],
    to: 'up',
    says: 'A changing tool that acts on many items in one call goes up one level, at most to critical.',
    text: many,
  },
];

/** Rules about what a changing call reaches. They do not apply to tools that only read. */
export const changingRules: readonly SeverityRule[] = CHANGING.map((row) => ({
  id: row.id,
  says: row.says,
  apply({ facts, category }, at) {
    const fact = category === 'Read' ? undefined : held(facts, ...row.facts);
    if (fact === undefined) return undefined;
    const to = row.to === 'up' ? moved(at, 1) : atLeast(at, row.to);
    // The first step gives that sentence already.
    const said = fact.id === explainedEffect(facts) ? undefined : facts.because[fact.id];
    return { basis: fact.basis, to, text: said ?? row.text(facts, fact.id) };
  },
}));
