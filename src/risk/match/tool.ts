import { decidingEffects } from '../category.ts';
import { idParams } from '../ids.ts';
import { listerOf } from '../listers.ts';
import { does, saidOfEffect } from '../phrases.ts';
import { isNumber } from '../roles.ts';
import { saysNothing, takesNothing } from '../stray.ts';
import type { ParamFacts, ToolFacts } from '../types.ts';
import type { Category, ToolCapability } from '../vocabulary.ts';
import { capitalised, code, codes, sentence } from '../words.ts';
import { company } from './company.ts';
import { meansSentence } from './means.ts';
import { attackPattern } from './patterns.ts';
import {
  type AttackFacts,
  isCategory,
  isToolCapability,
  type Match,
  type ServerTags,
  serverHas,
  type TaggedTool,
} from './types.ts';

/** A match and how closely it fits: the number of facts it rests on. */
export interface Fit {
  match: Match;
  closeness: number;
}

/** Matches a pattern or case of level "tool" against one tool. */
export function fitTool(tool: TaggedTool, server: ServerTags, attack: AttackFacts): Fit | undefined {
  if (!tagsApply(tool, server, attack)) return undefined;
  const params = matchingParams(tool, attack);
  if (params === 'none') return undefined;
  const hits = hitsOf(tool, attack, params);
  if (attack.kind !== 'pattern' && !(hits.capabilities.length > 0 && hasMeans(attack, server))) return undefined;
  const closeness = closenessOf(hits);
  // Lists of attacks have tens of thousands of matches and show the reason of few.
  const match: Match = {
    attackId: attack.id,
    generic: closeness === 0,
    get reason() {
      return reason(tool, server, attack, hits);
    },
  };
  return { match, closeness };
}

const tagsApply = ({ tags }: TaggedTool, server: ServerTags, { match }: AttackFacts): boolean =>
  !isEmpty(match) &&
  (match.any_of.length === 0 || match.any_of.some((tag) => tags.has(tag))) &&
  match.all_of.every((tag) => tags.has(tag)) &&
  accompanied(match.with_any_of, server);

/** A record without any criterion says nothing about which tools are exposed. */
export const isEmpty = (match: AttackFacts['match']): boolean =>
  match.any_of.length + match.all_of.length === 0 && match.param_name_regex === undefined;

export const accompanied = (tags: readonly AttackFacts['abuses'][number][], server: ServerTags): boolean =>
  tags.length === 0 || tags.some((tag) => serverHas(server, tag));

/** A recorded case needs everything it was done with: all tool capabilities it abused, somewhere on the server. */
const hasMeans = (attack: AttackFacts, server: ServerTags): boolean =>
  attack.abuses.filter(isToolCapability).every((capability) => server.tools.has(capability));

/** Destructive and Financial say what is at stake. The other categories say nearly nothing alone. */
const isSevere = (category: Category): boolean => category === 'Destructive' || category === 'Financial';

/** Arguments whose names the attack looks for; "none" when it looks for some and there are none. */
function matchingParams({ facts }: TaggedTool, { id, match }: AttackFacts): string[] | 'none' {
  if (match.param_name_regex === undefined) return [];
  const pattern = attackPattern(id, match.param_name_regex);
  const names = facts.params
    .filter((param) => pattern.test(param.name) && carries(param, facts))
    .map(({ name }) => name);
  return names.length === 0 ? 'none' : names;
}

/** A switch and a number carry no path, no address and no text. */
const carries = (param: ParamFacts, facts: ToolFacts): boolean =>
  param.type !== 'boolean' && !isNumber(param) && !saysNothing(param, facts);

interface Hits {
  capabilities: readonly ToolCapability[];
  params: readonly string[];
  category: Category | undefined;
}

function hitsOf({ tags }: TaggedTool, { match }: AttackFacts, params: readonly string[]): Hits {
  const hits = [...match.any_of, ...match.all_of].filter((tag) => tags.has(tag));
  return { capabilities: hits.filter(isToolCapability), params, category: hits.find(isCategory) };
}

/** How many facts a match rests on; a broad category is none. */
const closenessOf = ({ capabilities, params, category }: Hits): number =>
  capabilities.length + params.length + (category !== undefined && isSevere(category) ? 1 : 0);

function reason(tool: TaggedTool, server: ServerTags, attack: AttackFacts, hits: Hits): string {
  const [capability] = hits.capabilities;
  const own =
    capability === undefined
      ? withoutCapability(tool, server, attack, hits)
      : meansSentence(capability, tool.facts, hits.params);
  const turns = hits.category !== undefined && isSevere(hits.category) ? [] : turn(tool, attack);
  const told = [own, ...turns, ...companions(tool, server, attack)].join(' ');
  return attack.kind === 'pattern' ? told : `The same means as in this case. ${told}`;
}

function withoutCapability({ facts }: TaggedTool, server: ServerTags, attack: AttackFacts, hits: Hits): string {
  if (hits.params.length > 0) return `${code(facts.name)} asks for ${codes(hits.params)}, which a task seldom needs.`;
  const [effect] = decidingEffects(facts.effects);
  const acts = effect === undefined ? `${code(facts.name)} was classified by a reviewer` : does(effect, facts);
  if (hits.category === undefined || !isSevere(hits.category)) return `As any ${hits.category} tool: ${acts}.`;
  const said = saidOfEffect(facts);
  const worse = aggravation(facts, server, attack);
  return said === undefined ? `${acts}, and ${worse}.` : `${sentence(said)} ${capitalised(worse)}.`;
}

/** What makes a severe call worse in this attack: that it can be repeated, is seldom needed, or happens at once. */
function aggravation(facts: TaggedTool['facts'], server: ServerTags, attack: AttackFacts): string {
  const [id] = attack.abuses.includes('bulk-operation') ? idParams(facts) : [];
  const lister = id === undefined ? undefined : listerOf(id.noun, facts.name, server.names);
  if (id !== undefined && lister !== undefined) return `${code(lister)} hands out every ${code(id.name)}`;
  return attack.abuses.includes('identity-admin') ? 'few tasks need that' : 'nothing in its arguments asks twice';
}

/** What an attack adds to a means that other attacks use too. */
const TURNS: readonly (readonly [applies: (attack: AttackFacts) => boolean, text: (tool: TaggedTool) => string])[] = [
  [({ abuses }) => abuses.includes('paid-api'), () => 'A loop that succeeds has no reason to stop.'],
  [({ abuses }) => abuses.includes('bulk-operation'), takesMany],
  [({ abuses }) => abuses.includes('agent-spawn'), () => 'Another agent may act on what it gets.'],
  [({ match }) => match.any_of.includes('doc-write'), () => 'A link or picture in it is fetched when it is shown.'],
  [
    ({ match }) => match.any_of.includes('http-fetch') && match.any_of.includes('sql'),
    () => 'Each retry is one call more.',
  ],
  [({ match }) => match.any_of.includes('Write') && match.any_of.includes('Destructive'), () => 'Few tasks need that.'],
];

/** A tool without arguments gives everything it has, the others some of it a call. */
function takesMany({ facts }: TaggedTool): string {
  return takesNothing(facts) ? 'One call returns all of it.' : 'Nothing in a call bounds how often it is made.';
}

const turn = (tool: TaggedTool, attack: AttackFacts): string[] =>
  TURNS.filter(([applies]) => applies(attack))
    .slice(0, 1)
    .map(([, text]) => text(tool));

/** Capabilities that bring something to a call made with another tool. */
const BRINGS: readonly ToolCapability[] = [
  'untrusted-content-read',
  'private-data-read',
  'secrets-read',
  'retrieval',
  'log-read',
  'code-repo-read',
];
const MOST_COMPANIONS = 2;

/** Tools of the same server that supply what the attack also needs: strangers' text, private data. */
function companions({ facts }: TaggedTool, server: ServerTags, attack: AttackFacts): string[] {
  const wanted = BRINGS.filter((tag) => attack.abuses.includes(tag) && !facts.capabilities.includes(tag));
  return company(facts, server, wanted.slice(0, MOST_COMPANIONS));
}
