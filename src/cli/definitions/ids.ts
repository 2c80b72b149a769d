import { draftId } from '../live/draft.ts';
import type { DefinedServer } from './read.ts';
import { repositoryOf } from './record.ts';

/**
 * Ids of servers, in order and unique: `<owner>-<repo>` for a repository's only server, else a name that tells its
 * servers apart. Names that give the same id, or none, are told apart by a number.
 */
export function serverIds(servers: readonly DefinedServer[]): string[] {
  const perRepository = Map.groupBy(servers, repositoryOf);
  const taken = new Set<string>();
  return servers.map((server) => {
    const repository = repositoryOf(server);
    const isOnly = repository !== undefined && perRepository.get(repository)?.length === 1;
    return free(draftId(isOnly ? repository : (server.name ?? '')), taken);
  });
}

function free(base: string, taken: Set<string>): string {
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
