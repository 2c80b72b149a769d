import type { Category } from '../../vocabulary.ts';
import type { Clues } from '../clues.ts';
import type { ServerClues } from '../server.ts';
import type { CapabilityRule, Conditions } from './rule.ts';

/**
 * A rule as the tests that it comes to. Rules have few of many conditions each: to look each up in objects of so many shapes, for tens of
 * thousands of tools, takes longer than the patterns themselves.
 */
export interface CompiledRule extends Pick<CapabilityRule, 'capability' | 'why'> {
  in: readonly Category[] | undefined;
  /** What its server has to meet. */
  ofServer: readonly Test<ServerClues>[];
  /** Words that the server's or the tool's name has to have. */
  kind: RegExp | undefined;
  /** What the tool has to meet. */
  ofTool: readonly Test<Clues>[];
}

type Test<Subject> = (subject: Subject) => boolean;

/** The test that a condition comes to. */
type Tests<Subject> = { readonly [Name in keyof Conditions]?: (wanted: Required<Conditions>[Name]) => Test<Subject> };

const OF_SERVER = {
  drives: () => (server) => server.drives,
  changes: () => (server) => server.changed.size > 0,
  server: (words) => (server) => words.test(server.words),
  notServer: (words) => (server) => !words.test(server.words),
  notKind: (words) => (server) => !words.test(server.words),
} satisfies Tests<ServerClues>;

/** Conditions that ask nothing more of the tool: the category that rules are sorted by, and the kind, which either may meet. */
type Met = 'in' | 'kind' | Exclude<keyof typeof OF_SERVER, 'notKind'>;

/**
 * Every other condition; the compiler finds one that is missing. In this order: what takes little time or rarely holds comes first, the
 * longest lists of words last.
 */
const OF_TOOL: Required<Omit<Tests<Clues>, Met>> = {
  takesAn: (shape) => (clues) => clues.holds[shape],
  saves: (wanted) => (clues) => clues.saves === wanted,
  effects: (effects) => (clues) => effects.some((effect) => clues.effects.has(effect)),
  owned: () => (clues) => clues.owned,
  many: () => (clues) => clues.many,
  costs: () => (clues) => clues.costs,
  head: (words) => (clues) => words.test(clues.head),
  name: (words) => (clues) => words.test(clues.name),
  takes: (names) => (clues) => names.test(clues.takes),
  lists: (names) => (clues) => names.test(clues.lists),
  about: (words) => (clues) => words.test(clues.about),
  notHead: (words) => (clues) => !words.test(clues.head),
  notTakes: (names) => (clues) => !names.test(clues.takes),
  notName: (words) => (clues) => !words.test(clues.name),
  not: (words) => (clues) => !words.test(clues.about),
  notKind: (words) => (clues) => !words.test(clues.name),
};

/** The tests that a rule comes to. */
export const compiled = (rule: CapabilityRule): CompiledRule => ({
  capability: rule.capability,
  why: rule.why,
  in: rule.in,
  ofServer: testsOf(rule, OF_SERVER),
  kind: rule.kind,
  ofTool: testsOf(rule, OF_TOOL),
});

function testsOf<Subject>(rule: CapabilityRule, tests: Tests<Subject>): Test<Subject>[] {
  const names = Object.keys(tests) as (keyof Conditions)[];
  return names.flatMap((name) => testOf(name, rule, tests) ?? []);
}

function testOf<Subject, Name extends keyof Conditions>(
  name: Name,
  rule: Pick<CapabilityRule, Name>,
  tests: Tests<Subject>,
): Test<Subject> | undefined {
  const wanted = rule[name];
  return wanted === undefined ? undefined : tests[name]?.(wanted as Required<Conditions>[Name]);
}

/** True where a rule can hold for tools of a category. */
export const isFor = ({ in: categories }: CompiledRule, category: Category | undefined): boolean =>
  categories === undefined || (category !== undefined && categories.includes(category));

/** The rules that can hold for tools of a server, without the kind that its own words say it is of. */
export const rulesOf = (server: ServerClues, rules: readonly CompiledRule[]): readonly CompiledRule[] =>
  rules
    .filter(({ ofServer }) => ofServer.every((test) => test(server)))
    .map((rule) => (rule.kind?.test(server.words) ? { ...rule, kind: undefined } : rule));

/** True where a rule that is for the tool's category, and that `rulesOf` gave for its server, holds for it. */
export const holds = ({ ofTool, kind }: CompiledRule, clues: Clues): boolean =>
  ofTool.every((test) => test(clues)) && kind?.test(clues.name) !== false;
