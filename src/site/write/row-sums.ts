import type { Server, Tool } from '../../catalogue/types.ts';
import { digest } from './digest.ts';

/** Short sums of what lists show of tools and servers: while a sum stays, so do their rows. */
export class RowSums {
  readonly #shown: (server: Server) => string;
  readonly #tools = new Map<Tool, string>();

  /** @param shown stands for all that other pages show of a server, but the texts about its tools */
  constructor(shown: (server: Server) => string) {
    this.#shown = shown;
  }

  /** Of tools with their summaries, in this order. */
  tools(tools: readonly Tool[]): string {
    return digest(tools.map((tool) => this.#tool(tool)));
  }

  /** Of tools without any text about them, in this order. */
  facts(tools: readonly Tool[]): string {
    return digest(tools.map(({ server, path }) => [this.#shown(server), path]));
  }

  /** Of servers, but for the texts about their tools, in this order. */
  servers(servers: readonly Server[]): string {
    return digest(servers.map((server) => [server.id, this.#shown(server)]));
  }

  #tool(tool: Tool): string {
    const sum = this.#tools.get(tool) ?? digest([this.#shown(tool.server), tool.path, tool.record.summary]);
    this.#tools.set(tool, sum);
    return sum;
  }
}
