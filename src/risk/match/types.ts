import { onlyTakesAway } from '../category.ts';
import type { Assessment, ToolFacts } from '../types.ts';
import {
  CATEGORIES,
  type Capability,
  type Category,
  type ServerCapability,
  type Severity,
  TOOL_CAPABILITIES,
  type ToolCapability,
} from '../vocabulary.ts';
import { isLocal } from './legs.ts';

/** A capability or a category, as attack records write them. */
export type Tag = Capability | Category;

/** What matching needs of an attack record; a record with its computed severity is one. */
export interface AttackFacts {
  id: string;
  kind: 'pattern' | 'incident' | 'vulnerability';
  severity: Severity;
  abuses: readonly Tag[];
  match: {
    level: 'tool' | 'server' | 'session' | 'client' | 'ecosystem' | 'any';
    any_of: readonly Tag[];
    all_of: readonly Tag[];
    with_any_of: readonly Tag[];
    param_name_regex?: string | undefined;
    content_regex?: string | undefined;
  };
}

/** A tool with what was concluded about it. */
export interface AssessedTool {
  facts: ToolFacts;
  assessment: Pick<Assessment, 'category'>;
}

/** A tool with its tags, worked out once for all attacks. */
export interface TaggedTool extends AssessedTool {
  tags: ReadonlySet<Tag>;
}

/** An attack that applies, and why. */
export interface Match {
  attackId: string;
  /** One or two sentences about this tool or server; `code` in backticks and nothing else. */
  reason: string;
  /** Session patterns: which part of the flow the tool is. */
  leg?: string;
  /** True when it rests on a broad category alone, so that every such tool has it. */
  generic: boolean;
}

/** A server as matching sees it: who has which tag. Made once a server by `describeServer`. */
export interface ServerTags {
  /** Names of the tools that have a tag, in the order of the list, typical ones first. */
  tools: ReadonlyMap<Tag, readonly string[]>;
  capabilities: ReadonlySet<ServerCapability>;
  /** Names of the tools that a reviewer would name first. */
  typical: ReadonlySet<string>;
  /** Names of all tools. */
  names: readonly string[];
}

const TOOL_TAGS: ReadonlySet<string> = new Set(TOOL_CAPABILITIES);
const CATEGORY_TAGS: ReadonlySet<string> = new Set(CATEGORIES);

export const isToolCapability = (tag: Tag): tag is ToolCapability => TOOL_TAGS.has(tag);
export const isCategory = (tag: Tag): tag is Category => CATEGORY_TAGS.has(tag);

/** Capabilities that carry text to others. Who deletes a comment works on what others read, and writes nothing to them. */
const WRITES: ReadonlySet<Tag> = new Set([
  'issue-write',
  'doc-write',
  'messaging-send',
  'email-send',
  'memory-write',
] as const);

/** Adds the tags of a tool: its capabilities and, if known, its category. */
export function tagged(tool: AssessedTool): TaggedTool {
  const { category } = tool.assessment;
  const { capabilities, effects } = tool.facts;
  const held = onlyTakesAway(effects) ? capabilities.filter((capability) => !WRITES.has(capability)) : capabilities;
  return { ...tool, tags: new Set<Tag>([...held, ...(category === undefined ? [] : [category])]) };
}

/**
 * Collects who has what on a server, commits to a local repository left out. Linear in the number of tools.
 *
 * @param typical names of tools that stand first among those that have a tag
 */
export function describeServer(
  tools: readonly AssessedTool[],
  capabilities: readonly ServerCapability[],
  typical: readonly string[] = [],
): ServerTags {
  const holders = new Map<Tag, string[]>();
  const first = typical.flatMap((name) => tools.filter(({ facts }) => facts.name === name));
  for (const tool of new Set([...first, ...tools])) {
    const local = isLocal(tool.facts.params);
    for (const tag of tagged(tool).tags) {
      if (local && tag === 'code-repo-write') continue;
      const known = holders.get(tag);
      if (known === undefined) holders.set(tag, [tool.facts.name]);
      else known.push(tool.facts.name);
    }
  }
  const names = tools.map(({ facts }) => facts.name);
  return { tools: holders, capabilities: new Set(capabilities), typical: new Set(typical), names };
}

/** True when some tool of the server, or the server itself, has a tag. */
export const serverHas = (server: ServerTags, tag: Tag): boolean =>
  server.tools.has(tag) || [...server.capabilities].some((capability) => capability === tag);
