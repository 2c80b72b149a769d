import type { Catalogue } from '../../catalogue/types.ts';
import { SCHEMA_NAMES } from '../schema.ts';
import { absolute, type Site } from '../site.ts';
import type { Files } from './schema.ts';

/** The parts of the API: address with `<...>` where a name goes in, and what is there. */
const PARTS: readonly [name: string, path: string, about: string][] = [
  ['servers', 'api/v1/servers.json', 'All servers with counts'],
  ['server', 'api/v1/servers/<server>.json', 'One server with all its tools'],
  ['tools', 'api/v1/tools.json', 'All tools with category and severity'],
  ['tool', 'api/v1/tools/<server>/<tool>.json', 'One tool: facts, conclusions, reasons, attacks, policies'],
  ['attacks', 'api/v1/attacks.json', 'The attack database'],
  ['attack', 'api/v1/attacks/<attack>.json', 'One entry with the tools it applies to'],
  ['capabilities', 'api/v1/capabilities.json', 'What attackers look for, with counts'],
  ['capability', 'api/v1/capabilities/<tag>.json', 'One capability with its tools'],
  ['taxonomy', 'api/v1/taxonomies/<list>.json', 'A list by others, with the entries that map to each item'],
  ['category', 'api/v1/categories/<category>.json', 'One category with its tools'],
  ['risk', 'api/v1/risk/<level>.json', 'One severity with its tools'],
  ['changes', 'api/v1/changes.json', 'What changed, newest first; a risk that rose says from what to what'],
  ['page', 'api/v1/<page>.json', 'Guides, method, policy language, diagnostics and other pages, as Markdown'],
  ['retired', 'api/v1/retired.json', 'Addresses that once stood for something, and where each went'],
  [
    'more tools',
    'api/v1/<list>/page/<number>.json',
    'Where a list of more than 4,000 tools goes on; `next` leads there',
  ],
  ['tools table', 'api/v1/tools.csv', 'All tools, one row each'],
  ['attacks table', 'api/v1/attacks.csv', 'All attack entries, one row each'],
  ['server policy', 'policies/<server>/policy.json', 'The whole recommended policy of a server'],
  ['tool policy', 'tools/<server>/<tool>/policy.json', 'The recommended policy of a tool'],
];

/** `/api/v1/index.json` */
export function indexFile({ counts, digest }: Pick<Catalogue, 'counts' | 'digest'>, site: Site): Files['index'] {
  return {
    $schema: absolute(site, 'schema/api-1.json'),
    file: 'index',
    name: site.name,
    url: site.root,
    digest,
    counts: {
      servers: counts.servers,
      tools: counts.tools,
      attacks: counts.attacks,
      policies: counts.policies,
      reviewed: counts.reviewed,
      by_category: counts.byCategory,
      by_severity: counts.bySeverity,
    },
    parts: PARTS.map(([name, path, about]) => ({ name, url: template(site, path), about })),
    schemas: SCHEMA_NAMES.map((name) => ({ name, url: absolute(site, `schema/${name}.json`) })),
  };
}

/** An address in which `<server>` becomes `{server}`, as RFC 6570 writes it. */
function template(site: Site, path: string): string {
  return site.root + path.replaceAll('<', '{').replaceAll('>', '}');
}
