import type { Catalogue, Server } from '../../catalogue/types.ts';
import type { Guide } from '../data.ts';
import { SHELL_PATHS, Shell, type ShellKind } from '../templates/shell.ts';
import { serverDataFiles, serverPageFile, toolDataFiles, toolPageFile, type WrittenFile } from './files.ts';

/** The layouts that pages are filled into, as Astro rendered them; by path. */
export type Layouts = Readonly<Record<string, string>>;

/** The layout of a kind of page, ready to be filled in. Throws when there is none. */
export function shellOf(layouts: Layouts, kind: ShellKind): Shell {
  return new Shell(layouts[SHELL_PATHS[kind]] ?? '', SHELL_PATHS[kind]);
}

/** What programs read of a server and of its tools. */
export function serverData(server: Server, catalogue: Catalogue): WrittenFile[] {
  return [...serverDataFiles(server), ...server.tools.flatMap((tool) => toolDataFiles(tool, catalogue))];
}

/** Makes the pages of servers and of their tools. */
export class ServerPages {
  readonly #catalogue: Catalogue;
  readonly #guides: readonly Guide[];
  readonly #ofServers: Shell;
  readonly #ofTools: Shell;

  constructor(catalogue: Catalogue, guides: readonly Guide[], layouts: Layouts) {
    this.#catalogue = catalogue;
    this.#guides = guides;
    this.#ofServers = shellOf(layouts, 'server');
    this.#ofTools = shellOf(layouts, 'tool');
  }

  of(server: Server): WrittenFile[] {
    return [
      serverPageFile(server, this.#catalogue, this.#ofServers),
      ...server.tools.map((tool) => toolPageFile(tool, this.#catalogue, this.#guides, this.#ofTools)),
    ];
  }
}
