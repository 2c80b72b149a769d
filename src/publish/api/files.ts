import type { Attack, CapabilityView, Catalogue, Server, TaxonomyView, Tool } from '../../catalogue/types.ts';
import type { Category, Severity } from '../../risk/vocabulary.ts';
import { inOrder, subject } from '../changes.ts';
import { categoryPath, riskPath } from '../paths.ts';
import { absolute, type Site } from '../site.ts';
import { firstTools, toolLists } from './lists.ts';
import type { Files } from './schema.ts';
import { attackRef, given, matchData, policyData, serverRef, toolData } from './tool.ts';

const head = <K extends keyof Files>(file: K, site: Site): { $schema: string; file: K } => ({
  $schema: absolute(site, 'schema/api-1.json'),
  file,
});

/** `/api/v1/servers.json` */
export function serversFile(catalogue: Catalogue, site: Site): Files['servers'] {
  return { ...head('servers', site), servers: catalogue.servers.map((server) => serverRow(server, site)) };
}

function serverRow(server: Server, site: Site): Files['servers']['servers'][number] {
  const { record } = server;
  return {
    ...serverRef(server, site),
    ...given({ product: record.product, summary: record.summary }),
    tools: server.tools.length,
    by_severity: countBy(server.tools, (tool) => tool.assessment.severity ?? 'not assessed'),
    by_category: countBy(server.tools, (tool) => tool.assessment.category ?? 'not known'),
    reviewed: record.reviewed?.on ?? null,
    api_url: absolute(site, `api/v1/servers/${server.id}.json`),
  };
}

/** `/api/v1/servers/<server>.json` */
export function serverFile(server: Server, site: Site): Files['server'] {
  const { record } = server;
  return {
    ...head('server', site),
    ...serverRef(server, site),
    ...given({ product: record.product, summary: record.summary }),
    aliases: record.aliases,
    source: { ...given(record.source), read: record.source.read },
    packages: record.packages,
    transports: record.transports,
    capabilities: record.capabilities,
    reviewed: record.reviewed?.on ?? null,
    policy: policyData(server.policy),
    policy_url: absolute(site, `policies/${server.id}/policy.json`),
    attacks: server.attacks.map((match) => matchData(match, site)),
    tools: server.tools.map((tool) => toolData(tool, site)),
  };
}

/** `/api/v1/tools/<server>/<tool>.json` */
export function toolFile(tool: Tool, site: Site): Files['tool'] {
  return { ...head('tool', site), ...toolData(tool, site) };
}

/** `/api/v1/tools.json` */
export function toolsFile(catalogue: Catalogue, site: Site): Files['tools'] {
  const { refs, next } = firstOfList('tools/', catalogue, site);
  return { ...head('tools', site), tools: refs, ...next };
}

/** `/api/v1/attacks.json` */
export function attacksFile(catalogue: Catalogue, site: Site): Files['attacks'] {
  return { ...head('attacks', site), attacks: catalogue.attacks.map((attack) => attackRow(attack, site)) };
}

/** `/api/v1/attacks/<attack>.json` */
export function attackFile(attack: Attack, site: Site): Files['attack'] {
  const tools = attack.tools.map(({ tool }) => tool);
  const { refs, next } = firstTools(attack.path, tools, site);
  return {
    ...head('attack', site),
    ...attackRow(attack, site),
    tools: refs,
    ...next,
    servers: attack.servers.map((server) => serverRef(server, site)),
  };
}

function attackRow(attack: Attack, site: Site): Files['attacks']['attacks'][number] {
  const { example } = attack;
  const outcome = ({ verdict, rule, why }: NonNullable<typeof example>['attack']) => ({ verdict, rule, message: why });
  return {
    ...attack.record,
    ...given({ tried: example && { attack: outcome(example.attack), honest: outcome(example.honest) } }),
    severity: attack.severity,
    url: absolute(site, attack.path),
  };
}

/** `/api/v1/capabilities.json` */
export function capabilitiesFile(catalogue: Catalogue, site: Site): Files['capabilities'] {
  return {
    ...head('capabilities', site),
    capabilities: catalogue.capabilities.map((view) => capabilityRow(view, site)),
  };
}

/** `/api/v1/capabilities/<tag>.json` */
export function capabilityFile(view: CapabilityView, site: Site): Files['capability'] {
  const { refs, next } = firstTools(view.path, view.tools, site);
  return {
    ...head('capability', site),
    ...capabilityRow(view, site),
    tool_list: refs,
    ...next,
    server_list: view.servers.map((server) => serverRef(server, site)),
  };
}

function capabilityRow(view: CapabilityView, site: Site): Files['capabilities']['capabilities'][number] {
  return {
    id: view.id,
    label: view.term.label,
    means: view.term.means,
    level: view.level,
    tools: view.tools.length,
    servers: view.servers.length,
    attacks: view.attacks.map((attack) => attackRef(attack, site)),
    url: absolute(site, view.path),
    api_url: absolute(site, `api/v1/capabilities/${view.id}.json`),
  };
}

/** `/api/v1/taxonomies/<list>.json` */
export function taxonomyFile({ record, items, path }: TaxonomyView, site: Site): Files['taxonomy'] {
  const { id, name, publisher, version, url, complete } = record;
  return {
    ...head('taxonomy', site),
    ...{ id, name, publisher, version, source: url, complete },
    items: items.map((item) => ({ ...item, attacks: item.attacks.map((attack) => attackRef(attack, site)) })),
    url: absolute(site, path),
  };
}

/** `/api/v1/categories/<category>.json` */
export function categoryFile(category: Category, catalogue: Catalogue, site: Site): Files['category'] {
  const rationale = catalogue.rationales.get(category);
  const { refs, next } = firstOfList(categoryPath(category), catalogue, site);
  return {
    ...head('category', site),
    category,
    ...given({ means: rationale?.means, definition: rationale?.definition, rule: rationale?.rule }),
    url: absolute(site, categoryPath(category)),
    tools: refs,
    ...next,
  };
}

/** `/api/v1/risk/<level>.json` */
export function riskFile(severity: Severity, catalogue: Catalogue, site: Site): Files['risk'] {
  const { refs, next } = firstOfList(riskPath(severity), catalogue, site);
  return {
    ...head('risk', site),
    severity,
    ...given({ means: catalogue.vocabulary.get('severities')?.get(severity)?.means }),
    url: absolute(site, riskPath(severity)),
    tools: refs,
    ...next,
  };
}

/** `/api/v1/changes.json` */
export function changesFile(catalogue: Catalogue, site: Site): Files['changes'] {
  return {
    ...head('changes', site),
    url: absolute(site, 'changes/'),
    feed_url: absolute(site, 'feeds/changes.xml'),
    changes: inOrder(catalogue.changes).map(({ subject: address, ...change }) => {
      const { name, path, of } = subject(catalogue, address);
      return { ...change, subject: { address, name, ...given({ of }), url: absolute(site, path) } };
    }),
  };
}

function countBy(tools: readonly Tool[], key: (tool: Tool) => string): Record<string, number> {
  const groups = [...Map.groupBy(tools, key)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([name, group]) => [name, group.length]));
}

function firstOfList(path: string, catalogue: Catalogue, site: Site): ReturnType<typeof firstTools> {
  return firstTools(path, toolLists(catalogue).get(path) ?? [], site);
}
