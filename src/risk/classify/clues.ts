import { categoryOf } from '../category.ts';
import { plainWords, severalOf, singular, tokens } from '../names.ts';
import { saysNothing } from '../stray.ts';
import type { Category, Effect } from '../vocabulary.ts';
import type { ParamDefinition, ToolDefinition } from './definition.ts';
import { headOf } from './head.ts';
import { prefixOf } from './name.ts';
import { titleOfPage } from './page.ts';
import { type Reading, SAVES } from './reading.ts';
import { type ServerClues, serverClues } from './server.ts';
import { type Shapes, shapesOf } from './shapes.ts';

/** Only the first sentence of a description says what a tool is about; further on it speaks of other tools and of errors. */
const firstSentence = (description: string): string =>
  (description.trim().split(/[.!?:]\s|\n\s*\n|\n\s*[-*]/, 1)[0] ?? '').slice(0, 160);

/**
 * What rules on capabilities and traits look at. A tool of which nothing tells what it does is looked at as one that reads:
 * most are.
 */
export interface Clues {
  effects: ReadonlySet<Effect>;
  category: Category | undefined;
  /** Words of the name, of the server's shared words and of the description's beginning; in the singular, lower case. */
  about: string;
  /** Words of the name alone, in the same form. */
  name: string;
  /** What a call acts on or returns, in at most two words: "pull request". */
  head: string;
  /** The answer can be written to a file. */
  saves: boolean;
  /** Names of the arguments, one a line, each as words. One that is called like the tool says nothing and is left out. */
  takes: string;
  /** Names of the arguments that hold lists, in the same form. */
  lists: string;
  /** What arguments hold, whatever they are called. */
  holds: Shapes;
  /** One argument takes several of what the call acts on: `entities` of `create_entities`. */
  many: boolean;
  /** The description says that a call costs money or credits. */
  costs: boolean;
  server: ServerClues;
  /** A tool of the server creates or changes what this one is about. */
  owned: boolean;
}

/** What is known when the clues of a tool are looked for. */
interface Known {
  /** What `readDescription` says of its description. */
  described: readonly Reading[];
  /** What all of its definition says that it does. */
  readings: readonly Reading[];
  siblings: readonly string[];
  /** What the tool's server is called; empty where that is not known. */
  server: string;
}

/** The clues in a definition. */
export function cluesOf(tool: ToolDefinition, { described, readings, siblings, server }: Known): Clues {
  const effects: readonly Effect[] = readings.length === 0 ? ['read'] : readings.map(({ effect }) => effect);
  const head = headOf(tool.name, prefixOf(tool.name, siblings), described[0]?.object ?? '');
  const title = titleOfPage(tool.description);
  const company = serverClues(siblings, title === undefined ? server : `${server} ${title}`);
  const said = title === undefined ? firstSentence(tool.description) : '';
  const thing = head.split(' ').at(-1) ?? '';
  const params = tool.params.filter((param) => !saysNothing(param, tool));
  return {
    effects: new Set(effects),
    category: categoryOf(effects),
    about: ` ${plainWords(tool.name)} . ${plainWords(said)} . ${undivided(said)} `,
    name: ` ${plainWords(tool.name)} `,
    head: ` ${head} `,
    saves: readings.some(({ verb }) => verb === SAVES),
    takes: namesOf(params),
    lists: namesOf(params.filter(holdsList)),
    holds: shapesOf(tool.params),
    many: thing !== '' && tool.params.some((param) => holdsSeveral(param, head.split(' '))),
    costs: COSTS.test(tool.description.slice(0, 2000)),
    server: company,
    owned: company.changed.has(thing),
  };
}

/** What authors write of calls that are billed: "may incur costs", "consumes 5 credits". */
const COSTS =
  /\b(?:cost warning|incurs? (?:\w+ ){0,2}(?:costs?|charges)|(?:consum|cost|charg|deduct)(?:es|e|s)? (?:[\w.]+ ){0,4}credits?|(?:api )?credits? (?:per|each|will be)|(?:billed|charged) per|paid (?:api|endpoint|service|model|plan|subscription|tier)|(?:uses?|consumes?|counts? (?:towards?|against)) (?:\w+ ){0,4}(?:api quota|quota|credits?)|api costs?|cost per|per[- ](?:request|call) (?:cost|fee|price|charge)|\$0\.\d+ (?:per|each|usdc?)|pay[- ]per[- ](?:use|call|request))\b/i;

/** "CloudWatch" is two words to a splitter of names and one to everybody else: such words once more, undivided. */
const undivided = (text: string): string =>
  (text.match(/\b[A-Z][a-z]+[A-Z]\w*/g) ?? []).map((word) => singular(word.toLowerCase())).join(' ');

const namesOf = (params: readonly ParamDefinition[]): string =>
  params.map(({ name }) => tokens(name).join(' ')).join('\n');
const holdsList = ({ type }: ParamDefinition): boolean => type.includes('array');

/** `entities` of what is about an entity, `user_ids` of what is about roles of users. */
function holdsSeveral({ name, type }: ParamDefinition, head: readonly string[]): boolean {
  const words = tokens(name);
  const last = words.at(-1) ?? '';
  if (/^(?:ids|uids|keys|names)$/.test(last)) return type.includes('array') && head.includes(words.at(-2) ?? '');
  return severalOf(name) === head.at(-1);
}
