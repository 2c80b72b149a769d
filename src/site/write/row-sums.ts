import type { Server, Tool } from '../../catalogue/types.ts';
import { memoiseFor } from '../../policy/memo.ts';
import { digestOfText } from './digest.ts';
import type { ServerKeys } from './traces.ts';

type Line<Item> = (item: Item) => string;
type Sum<Item> = (items: readonly Item[]) => string;

/** Short sums of what lists show of tools and servers: while a sum stays, so do their rows. */
export class RowSums {
  /** Of tools with their summaries, in this order. */
  readonly tools: Sum<Tool>;
  /** Of tools without any text about them, in this order. */
  readonly facts: Sum<Tool>;
  /** Of servers, but for the texts about their tools, in this order. */
  readonly servers: Sum<Server>;

  /** @param keys of the servers that have the tools */
  constructor(keys: Pick<ServerKeys, 'factsOf' | 'shownOf'>) {
    this.tools = sum((tool) => `${keys.factsOf(tool)} ${JSON.stringify(tool.record.summary) ?? ''}`);
    this.facts = sum((tool) => keys.factsOf(tool));
    this.servers = sum((server) => `${server.id} ${keys.shownOf(server)}`);
  }
}

/** Every tool stands in many lists, and a page of a list in several files. No line holds a line break, so that no other list reads the same. */
function sum<Item extends object>(line: Line<Item>): Sum<Item> {
  const of = memoiseFor(line);
  return memoiseFor((items: readonly Item[]) => digestOfText(items.map(of).join('\n')));
}
