import type { Server, Tool } from '../../catalogue/types.ts';
import { digestOfText } from './digest.ts';

type LineOf<Item> = (item: Item) => string;

/** Short sums of what lists show of tools and servers: while a sum stays, so do their rows. */
export class RowSums {
  readonly #row: LineOf<Tool>;
  readonly #facts: LineOf<Tool>;
  readonly #server: LineOf<Server>;

  /** @param shown stands for all that other pages show of a server, but the texts about its tools */
  constructor(shown: (server: Server) => string) {
    this.#server = (server) => `${server.id} ${shown(server)}`;
    this.#facts = ({ server, slug }) => `${shown(server)} ${slug}`;
    this.#row = remembered((tool) => `${this.#facts(tool)} ${JSON.stringify(tool.record.summary) ?? ''}`);
  }

  /** Of tools with their summaries, in this order. */
  tools(tools: readonly Tool[]): string {
    return sumOf(tools, this.#row);
  }

  /** Of tools without any text about them, in this order. */
  facts(tools: readonly Tool[]): string {
    return sumOf(tools, this.#facts);
  }

  /** Of servers, but for the texts about their tools, in this order. */
  servers(servers: readonly Server[]): string {
    return sumOf(servers, this.#server);
  }
}

/** Every tool stands in many lists. */
function remembered<Item>(make: LineOf<Item>): LineOf<Item> {
  const made = new Map<Item, string>();
  return (item) => {
    const line = made.get(item) ?? make(item);
    made.set(item, line);
    return line;
  };
}

/** No line holds a line break, so that no other list of them reads the same. */
function sumOf<Item>(items: readonly Item[], of: LineOf<Item>): string {
  return digestOfText(items.map(of).join('\n'));
}
