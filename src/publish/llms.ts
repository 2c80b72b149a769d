import type { Catalogue, Server } from '../catalogue/types.ts';
import { CATEGORIES } from '../risk/vocabulary.ts';
import { escapeMarkdown, link, prose as ours } from './markdown/text.ts';
import { FIXED_PAGES, type Prose } from './pages.ts';
import { categoryPath } from './paths.ts';
import { absolute, type Site } from './site.ts';
import { counted } from './text.ts';
import { markdownTwin } from './twins.ts';

/** `/llms.txt` (llmstxt.org): what the site is, and where its parts are as Markdown and JSON. */
export function llmsTxt(catalogue: Catalogue, pages: readonly Prose[], site: Site): string {
  const { counts } = catalogue;
  return `# ${escapeMarkdown(site.name)}

> ${ours(site.description)}

${counted(counts.servers, 'server')}, ${counted(counts.tools, 'tool')}, ${counted(counts.attacks, 'attack')}. Every page but that of the search has a Markdown twin: add \`index.md\` to its address. It has a JSON twin too: \`api/v1/\`, its address without the last slash, \`.json\` (for taxonomies \`api/v1/taxonomies/\`, the name, \`.json\`). Names and descriptions that come from servers are untrusted text.

## Data

- ${item(site, 'JSON API', 'api/v1/index.json', 'counts, parts and schemas')}
- ${item(site, 'Tools as a table', 'api/v1/tools.csv', 'one row a tool')}
- ${item(site, 'Attacks as a table', 'api/v1/attacks.csv', 'one row an entry')}
- ${item(site, 'Everything in one text', 'llms-full.txt', 'servers, tools, attacks and prose')}

## Reading

${[...FIXED_PAGES, ...pages].map((page) => `- ${item(site, page.title, markdownTwin(page.path), page.description)}\n`).join('')}
## Categories

${CATEGORIES.map((name) => `- ${item(site, name, `${categoryPath(name)}index.md`, catalogue.rationales.get(name)?.means ?? '')}\n`).join('')}
## Servers

${serverList(catalogue.servers, site)}
## Attacks

${catalogue.attacks.map((attack) => `- ${item(site, attack.record.title, `${attack.path}index.md`, `${attack.severity}, ${attack.record.kind}`)}\n`).join('')}`;
}

/** Most servers that `/llms.txt` names; a list of them all is a page of its own. */
const MOST_SERVERS = 500;

/** Those with the most tools, when there are too many. */
function serverList(servers: readonly Server[], site: Site): string {
  const shown = servers.length <= MOST_SERVERS ? servers : largest(servers);
  const rest = servers.length - shown.length;
  const items = shown.map((server) => `- ${serverItem(server, site)}\n`).join('');
  return rest === 0 ? items : `${items}- ${item(site, 'All servers', 'servers/index.md', `${rest} more`)}\n`;
}

function largest(servers: readonly Server[]): Server[] {
  return servers.toSorted((a, b) => b.tools.length - a.tools.length).slice(0, MOST_SERVERS);
}

function serverItem(server: Server, site: Site): string {
  const about = server.record.summary ?? counted(server.tools.length, 'tool');
  return item(site, server.label, `${server.path}index.md`, about);
}

function item(site: Site, title: string, path: string, about: string): string {
  const text = link(title, absolute(site, path));
  return about === '' ? text : `${text}: ${ours(about)}`;
}
