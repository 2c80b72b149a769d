import type { Server, Tool } from '../../catalogue/types.ts';
import { type Kind, kindsOf } from '../../risk/related/relation-index.ts';
import { digest } from './digest.ts';

/** Digests of what is shown of a server, and where. */
export interface ServerDigests {
  /** All that other pages show of it, or conclude from it, but the texts about its tools. */
  shown: string;
  /** The same of each tool and what else stands in the record, in the order of the tools. */
  facts: readonly string[];
  /** The same with the summaries of its tools: all that lists show of it. */
  listed: string;
  /** The same with the descriptions too: all that is found in it. */
  found: string;
  /** What its tools are related by to those of other servers. */
  relating: string;
  /** The kinds of its tools: tools of other servers are related by them. */
  kinds: readonly string[];
  /** Ids of the attacks whose pages name it or a tool of it. */
  attacks: readonly string[];
  /** The tools of other servers that its own pages name as related, as they show them. */
  neighbours: string;
}

/** Those that need no other server. */
export type ShownDigests = Omit<ServerDigests, 'neighbours'>;

/** What the keys of a server follow from, besides the text of its record. */
export function digestsOf(server: Server): ServerDigests {
  return { ...shownOf(server), neighbours: neighboursOf(server) };
}

/** Works out what needs no other tool. */
export function shownOf(server: Server): ShownDigests {
  const { tools: _, ...rest } = server.record;
  const whole = digest(rest);
  const facts = server.tools.map((tool) => digest([whole, shownOfTool(tool)]));
  const shown = digest([whole, facts]);
  const listed = digest([shown, server.tools.map(({ record }) => record.summary)]);
  return {
    shown,
    facts,
    listed,
    found: digest([listed, server.tools.map(({ record }) => record.description)]),
    relating: digest([server.path, server.tools.map(relatingOf)]),
    kinds: [...new Set(server.tools.flatMap(({ record }) => kindsOf(record).map(wordsOf)))],
    attacks: [...new Set([server, ...server.tools].flatMap(({ attacks }) => attacks.map(({ attack }) => attack.id)))],
  };
}

/**
 * What follows from a tool on pages of other servers and of lists: what is concluded about it, the steps that moved its severity, and
 * the arguments that examples of calls have.
 */
function shownOfTool({ record, slug, assessment, policies, attacks }: Tool): unknown {
  const { category, severity, confidence, moves } = assessment;
  return [
    [record.name, slug, category, severity, confidence, record.capabilities, policies.isGuarded],
    moves,
    record.params.map(({ note: _, ...param }) => param),
    record.takes,
    attacks.map(({ attack, reason, leg }) => [attack.id, reason, leg]),
  ];
}

/** What its relations to tools of other servers, and the words for them, follow from. */
function relatingOf(tool: Tool): unknown {
  const { effects, capabilities, summary } = tool.record;
  return [shown(tool), effects, capabilities, summary];
}

function wordsOf({ does, noun = '' }: Kind): string {
  return `${does}: ${noun}`;
}

/** Works out what its tools are related to, see `ServerDigests`. */
export function neighboursOf({ tools }: Server): string {
  return digest(tools.map(({ relatedElsewhere }) => relatedElsewhere.map(({ tool, how }) => [how, shown(tool)])));
}

function shown({ path, record: { name }, reviewed, assessment: { category, severity } }: Tool): unknown {
  return [path, name, reviewed, category, severity];
}
