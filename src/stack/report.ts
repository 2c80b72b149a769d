import { combinationFindings, configurationFindings, type Examined } from './findings.ts';
import { stackPolicies } from './policies/outcome.ts';
import { recognise } from './recognise/recognise.ts';
import { openCombinations, review } from './review.ts';
import { stackOf } from './servers.ts';
import type {
  Combination,
  Configuration,
  Recognition,
  Review,
  ServerPolicy,
  StackFinding,
  StackKnowledge,
  StackServer,
  StackTool,
  ToolSource,
  Wishes,
} from './types.ts';

/** Everything a report shows. */
export interface StackReport extends Review {
  servers: StackServer[];
  examined: Examined[];
  /** About the configuration and the combinations, in the order of the file. */
  findings: StackFinding[];
  wishes: Wishes;
  policies: ServerPolicy[];
  /** The combinations that these policies leave open. */
  open: Combination[];
}

/** Answers to what cannot be seen in a configuration; by the index of the server in it. */
export interface Settled {
  /** Which server of the catalogue it is; replaces what was recognised. */
  id?: string | undefined;
  tools?: readonly StackTool[] | undefined;
  source?: ToolSource;
}

/** What each configured server is, before anything is known of its tools. */
export const recognised = (configuration: Configuration, { servers }: StackKnowledge): Recognition[] =>
  configuration.servers.map((server) => recognise(server, servers));

/**
 * Reviews a configuration.
 *
 * @param recognitions one for each server, from `recognised`
 * @param settled what a person or the catalogue adds: which server it is, and its tools
 */
export function reportOn(
  configuration: Configuration,
  recognitions: readonly Recognition[],
  settled: readonly Settled[],
  knowledge: StackKnowledge,
  wishes: Wishes,
): StackReport {
  const servers = stackOf(
    configuration.servers.map((configured, index) => {
      const { id, tools, source } = settled[index] ?? {};
      const known = knowledge.servers.find((one) => one.id === id);
      return { configured, known, tools, ...(source === undefined ? {} : { source }) };
    }),
  );
  const examined = configuration.servers.map((server, index): Examined => {
    const id = settled[index]?.id;
    const recognition = recognitions[index] ?? { kind: 'unknown' };
    const isSettled = id !== undefined && recognition.kind !== 'known';
    return {
      server,
      key: servers[index]?.key ?? server.name,
      recognition: isSettled ? { kind: 'known', id, by: 'answer' } : recognition,
    };
  });
  return whole(servers, examined, configuration.findings, knowledge, wishes);
}

/** Reviews servers that were picked from the catalogue: there is no configuration to find fault with. */
export const reportOnServers = (servers: StackServer[], knowledge: StackKnowledge, wishes: Wishes): StackReport =>
  whole(servers, [], [], knowledge, wishes);

function whole(
  servers: StackServer[],
  examined: Examined[],
  findings: readonly StackFinding[],
  knowledge: StackKnowledge,
  wishes: Wishes,
): StackReport {
  const found = review(servers, knowledge.attacks);
  return {
    ...found,
    servers,
    examined,
    findings: [
      ...findings,
      ...configurationFindings(examined, knowledge.servers),
      ...combinationFindings(found.combinations, examined),
    ],
    wishes,
    policies: stackPolicies(servers, wishes),
    open: openCombinations(found.combinations, servers, wishes),
  };
}
