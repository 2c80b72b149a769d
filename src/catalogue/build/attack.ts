import type { AttackFacts } from '../../risk/match/types.ts';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { severityOf } from '../attack-severity.ts';
import type { AttackRecord } from '../schema/attack.ts';
import type { Attack, AttackExampleView, AttackMatch, Exposed, Server, Sourced, Tool } from '../types.ts';
import { compareText } from './digest.ts';
import { tryExample } from './example.ts';
import { lazy } from './lazy.ts';
import { PolicyFault } from './policy-view.ts';

/** Who an attack applies to, and which entries it names; looked up when a page asks. */
export interface Reach {
  tools(id: string): Exposed[];
  servers(id: string): Server[];
  attack(id: string): Attack | undefined;
  /** Ids of the entries that name an entry as related. */
  namedBy(id: string): readonly string[];
  tool(server: string, slug: string): Tool | undefined;
}

export function makeAttack({ record, file }: Sourced<AttackRecord>, reach: Reach): Attack {
  const related = lazy(() => {
    const ids = new Set([...record.related, ...reach.namedBy(record.id)]);
    return [...ids].flatMap((id) => reach.attack(id) ?? []);
  });
  const example = lazy(() => exampleOf(record, reach));
  return {
    record,
    id: record.id,
    path: `attacks/${record.id}/`,
    file,
    severity: severityOf(record.rubric),
    get tools() {
      return reach.tools(record.id);
    },
    get servers() {
      return reach.servers(record.id);
    },
    get related() {
      return related();
    },
    get example() {
      return example();
    },
  };
}

/** Throws a PolicyFault for an example that lint would have refused. */
function exampleOf({ id, example }: AttackRecord, reach: Reach): AttackExampleView | undefined {
  if (example === undefined) return undefined;
  const [server = '', slug = ''] = example.tool.split('/');
  const tool = reach.tool(server, slug);
  if (tool === undefined) return undefined;
  const tried = tryExample(example, tool.record.name);
  if (!Array.isArray(tried)) return { tool, ...tried };
  throw new PolicyFault(
    `The example of the attack ${id} does not hold: ${tried.map(({ message }) => message).join('; ')}`,
  );
}

/** For each entry, the ids of those that name it. */
export function namings(records: readonly AttackRecord[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, related } of records) for (const other of related) push(found, other, id);
  return found;
}

/** What matching needs to know of an entry. */
export function attackFacts({ record: { id, kind, abuses, match }, severity }: Attack): AttackFacts {
  return { id, kind, severity, abuses, match };
}

/** The tools of every attack, worst tool first. One pass over all tools. */
export function toolsByAttack(tools: readonly Tool[]): Map<string, Exposed[]> {
  const found = new Map<string, Exposed[]>();
  for (const tool of worstFirst(tools)) {
    for (const match of tool.attacks) {
      push(found, match.attack.id, new ExposedTool(tool, match));
    }
  }
  return found;
}

class ExposedTool implements Exposed {
  readonly tool: Tool;
  readonly #match: AttackMatch;

  constructor(tool: Tool, match: AttackMatch) {
    this.tool = tool;
    this.#match = match;
  }

  get reason(): string {
    return this.#match.reason;
  }
}

/** The servers that an attack of level "server" or a whole session pattern applies to. */
export function serversByAttack(servers: readonly Server[]): Map<string, Server[]> {
  const found = new Map<string, Server[]>();
  for (const server of servers) for (const { attack } of server.attacks) push(found, attack.id, server);
  return found;
}

/** By severity, then category, then address; what nobody assessed comes last. */
export function worstFirst(tools: readonly Tool[]): Tool[] {
  const rank = ({ assessment: { severity, category } }: Tool): number =>
    (severity === undefined ? -1 : SEVERITIES.indexOf(severity)) * CATEGORIES.length +
    (category === undefined ? -1 : CATEGORIES.indexOf(category));
  const ranked = tools.map((tool) => ({ tool, rank: rank(tool) }));
  ranked.sort((a, b) => b.rank - a.rank || compareText(a.tool.path, b.tool.path));
  return ranked.map(({ tool }) => tool);
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
