import { setImmediate } from 'node:timers/promises';
import type { Catalogue, Server } from '../../catalogue/types.ts';
import type { Guide } from '../data.ts';
import { digest } from './digest.ts';
import type { OtherWriter } from './other-writer.ts';
import type { Parts } from './parts.ts';
import { type Layouts, ServerPages, serverData } from './server-files.ts';
import type { ServerKeys } from './traces.ts';

/** From how many tools on another process is worth the time that it takes to start. */
export const MANY_TOOLS = 5000;

/** How many servers the other process knows of ahead, so that it need not wait for this one. */
const AHEAD = 4;

interface Given {
  catalogue: Catalogue;
  guides: readonly Guide[];
  parts: Parts;
  keys: ServerKeys;
  /** Takes a part of the work, where nothing is taken over from an earlier build. */
  other: Pick<OtherWriter, 'ask'> | undefined;
}

type Show = (done: number) => void;

/** Writes the files of all servers and their tools. */
export class ServerWriter {
  readonly #given: Given;
  /** Those that the other process has taken. */
  readonly #others = new Set<Server>();

  constructor(given: Given) {
    this.#given = given;
  }

  /**
   * Writes what programs read.
   *
   * @param show is told how many servers are done
   * @returns how many files were made
   */
  async writeData(show: Show): Promise<number> {
    const { catalogue, parts, keys, other } = this.#given;
    const waiting = catalogue.servers.values();
    let [files, done] = [0, 0];
    const count = (made: number) => {
      files += made;
      done += 1;
      show(done);
    };
    const own = async () => {
      for (const server of waiting) {
        count(parts.write(`data ${server.id}`, keys.of(server), () => serverData(server, catalogue)));
        // The other process waits for its next server between two servers.
        await setImmediate();
      }
    };
    const given = async (to: Pick<OtherWriter, 'ask'>) => {
      for (const server of waiting) {
        this.#others.add(server);
        const { files: paths, digests } = await to.ask({ server: server.id });
        if (digests !== undefined) keys.learn(server, digests);
        count(parts.add(`data ${server.id}`, keys.of(server), paths));
      }
    };
    await Promise.all([own(), ...(other === undefined ? [] : Array.from({ length: AHEAD }, () => given(other)))]);
    return files;
  }

  /**
   * Writes the pages: each process those of the servers whose data it has worked out.
   *
   * @param show is told how many tools are done
   * @returns how many pages were made
   */
  async writePages(layouts: Layouts, show: Show): Promise<number> {
    const { catalogue, guides, parts, keys, other } = this.#given;
    const pages = new ServerPages(catalogue, guides, layouts);
    const key = digest(layouts);
    const keyOf = (server: Server) => `${keys.of(server)} ${key}`;
    let [files, done] = [0, 0];
    const count = (server: Server, made: number) => {
      files += made;
      done += server.tools.length;
      show(done);
    };
    const others = [...this.#others].map(async (server, n) => {
      const answer = await other?.ask({ server: server.id, ...(n === 0 ? { layouts } : {}) });
      count(server, parts.add(`pages ${server.id}`, keyOf(server), answer?.files ?? []));
    });
    for (const server of catalogue.servers) {
      if (this.#others.has(server)) continue;
      count(
        server,
        parts.write(`pages ${server.id}`, keyOf(server), () => pages.of(server)),
      );
    }
    await Promise.all(others);
    return files;
  }
}
