import type { Attack, Catalogue, Exposed, Records, Server } from '../types.ts';
import { makeAttack, namings, type Reach, serversByAttack, toolsByAttack } from './attack.ts';
import { capabilityViews } from './capabilities.ts';
import { countsOf } from './counts.ts';
import { recordsDigest, sortedBy } from './digest.ts';
import { lazy } from './lazy.ts';
import { attacksToMatch } from './matches.ts';
import { relations } from './related.ts';
import { makeServer } from './server.ts';
import { taxonomyViews } from './taxonomies.ts';

/**
 * The catalogue that pages, API and commands read: records linked with each other, and everything computed from them.
 * Building is linear in the number of tools; assessments, policies, matches, related tools, counts and the digest are
 * worked out when they are first read. `verifyPolicies` works out all policies at once.
 *
 * @param digests those of records that somebody has already, by their file
 */
export function buildCatalogue(records: Records, digests?: (file: string) => string | undefined): Catalogue {
  const attackById = new Map<string, Attack>();
  const attack = (id: string) => attackById.get(id);
  const toolsOf = lazy((): Map<string, Exposed[]> => toolsByAttack(tools));
  const serversOf = lazy((): Map<string, Server[]> => serversByAttack(servers));
  const namedBy = namings(records.attacks.map(({ record }) => record));
  const reach: Reach = {
    attack,
    tools: (id: string) => toolsOf().get(id) ?? [],
    servers: (id: string) => serversOf().get(id) ?? [],
    namedBy: (id: string) => namedBy.get(id) ?? [],
    tool: (server, slug) => toolByPath.get(`tools/${server}/${slug}/`),
  };
  const attacks: Attack[] = sortedBy(records.attacks, ({ record }) => record.id).map((entry) =>
    makeAttack(entry, reach),
  );
  for (const entry of attacks) attackById.set(entry.id, entry);
  const around = { attacks: attacksToMatch(attackById), relations: relations(() => servers) };
  const servers: Server[] = sortedBy(records.servers, ({ record }) => record.id).map((entry) =>
    makeServer(entry, around),
  );
  const tools = servers.flatMap((server) => server.tools);

  const serverById = new Map(servers.map((server) => [server.id, server]));
  const toolByPath = new Map(tools.map((tool) => [tool.path, tool]));
  const vocabulary = new Map(
    records.vocabulary.map(({ list, entries }) => [list, new Map(entries.map((term) => [term.id, term]))]),
  );
  const counts = lazy(() => countsOf(servers, tools, attacks.length));
  const digest = lazy(() => recordsDigest(records, digests));
  return {
    servers,
    tools,
    attacks,
    capabilities: capabilityViews(servers, attacks, vocabulary.get('capabilities')),
    rationales: new Map(records.rationales.map((rationale) => [rationale.category, rationale])),
    vocabulary,
    taxonomies: taxonomyViews(records.taxonomies, attacks),
    retired: records.retired,
    changes: records.changes,
    get counts() {
      return counts();
    },
    get digest() {
      return digest();
    },
    server: (id) => serverById.get(id),
    tool: (server, slug) => toolByPath.get(`tools/${server}/${slug}/`),
    attack,
  };
}

/** Works out every policy of every page, those of attack entries included. Throws a PolicyFault for the first that may not be shown. */
export function verifyPolicies(catalogue: Catalogue): void {
  for (const server of catalogue.servers) {
    void server.policy;
    for (const { policies } of server.tools) void [policies.recommended, policies.lockedDown, policies.guarded];
  }
  for (const attack of catalogue.attacks) void attack.example;
}
