import { idParams } from './ids.ts';
import { listerOf } from './listers.ts';
import { nouns, tokens } from './names.ts';
import { sameCategory, sameKind, sameNoun } from './related/how.ts';
import {
  following,
  kindsOf,
  type Neighbour,
  type Neighbourhood,
  type RelationIndex,
} from './related/relation-index.ts';
import { code } from './words.ts';

/** A tool that has to do with another one, and how, in a few words without a full stop. */
interface Relation {
  server: string;
  name: string;
  how: string;
}

const MOST_HERE = 6;
const MOST_ELSEWHERE = 3;
/** How many tools of one kind are looked at for each tool: the first of other servers are as good as any. */
export const LOOKED_AT = 40;

/**
 * Tools of the same server worth knowing beside this one: at most six, nearest first (what takes it back, what it takes back,
 * what supplies its ids, what is about the same thing, what is of the same category).
 */
export function relatedHere(tool: Neighbour, index: RelationIndex): Relation[] {
  const around = index.around(tool.server);
  return around === undefined ? [] : distinct(onServer(tool, around, index), tool.facts.name);
}

type Related = readonly [other: Neighbour, how: string];

function* onServer(tool: Neighbour, around: Neighbourhood, index: RelationIndex): Generator<Related> {
  yield* undoing(tool, around);
  yield* supplying(tool, around);
  yield* aboutTheSame(tool, around);
  yield* ofSameCategory(tool, around, index);
}

function* undoing({ facts }: Neighbour, around: Neighbourhood): Generator<Related> {
  const undo = facts.undo === undefined ? undefined : around.byName.get(facts.undo);
  const part = facts.reversible === 'partly' ? 'Takes back a part of what this does' : 'Takes back what this does';
  if (undo !== undefined) yield [undo, part];
  for (const undone of around.undoneBy.get(facts.name) ?? []) yield [undone, 'Is taken back by this'];
}

function* supplying({ facts }: Neighbour, around: Neighbourhood): Generator<Related> {
  for (const { name, noun } of idParams(facts).slice(0, 3)) {
    const lister = listerOf(noun, facts.name, around.names);
    const supplier = lister === undefined ? undefined : around.byName.get(lister);
    if (supplier !== undefined) yield [supplier, `Supplies the ${code(name)}`];
  }
}

/** The tools that share the most nouns come first, and among those the ones that stand near in the list. */
function* aboutTheSame({ facts }: Neighbour, around: Neighbourhood): Generator<Related> {
  const own = new Set(nouns(facts.name));
  const shared = new Map<Neighbour, string[]>();
  for (const noun of own) {
    for (const other of around.byNoun.get(noun) ?? []) shared.set(other, [...(shared.get(other) ?? []), noun]);
  }
  const nearest = [...shared].sort(([, a], [, b]) => b.length - a.length);
  for (const [other, words] of nearest) {
    const isAboutMore = nouns(other.facts.name).some((noun) => !own.has(noun));
    yield [other, sameNoun(other, words.join(' '), isAboutMore)];
  }
}

/** Those whose names share most words with it and then those that follow in the list, so that not every page names the same ones. */
function* ofSameCategory(tool: Neighbour, around: Neighbourhood, index: RelationIndex): Generator<Related> {
  if (tool.category === undefined) return;
  const own = new Set(tokens(tool.facts.name));
  const others = following(around.byCategory.get(tool.category) ?? [], tool, 2 * LOOKED_AT, index);
  const shared = ({ facts }: Neighbour): number => tokens(facts.name).filter((word) => own.has(word)).length;
  const nearest = others.map((other) => [other, shared(other)] as const).sort(([, a], [, b]) => b - a);
  for (const [other] of nearest.slice(0, MOST_HERE + 1)) yield [other, sameCategory(other)];
}

function distinct(found: Iterable<Related>, self: string): Relation[] {
  const seen = new Set([self]);
  const relations: Relation[] = [];
  for (const [{ server, facts }, how] of found) {
    if (seen.has(facts.name)) continue;
    if (relations.length === MOST_HERE) break;
    seen.add(facts.name);
    relations.push({ server, name: facts.name, how });
  }
  return relations;
}

/** Tools of the same kind on other servers: at most three, one a server, of the closest kind first. */
export function relatedElsewhere(tool: Neighbour, index: RelationIndex): Relation[] {
  const found = new Map<string, Relation>();
  for (const kind of kindsOf(tool.facts)) {
    const same = following(index.ofKind(kind), tool, LOOKED_AT, index);
    for (const other of same) {
      if (found.size === MOST_ELSEWHERE) return [...found.values()];
      if (other.server === tool.server || found.has(other.server)) continue;
      found.set(other.server, { server: other.server, name: other.facts.name, how: sameKind(other) });
    }
  }
  return [...found.values()];
}
