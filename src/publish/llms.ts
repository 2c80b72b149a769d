import type { Attack, Catalogue, Server, Tool } from '../catalogue/types.ts';
import { CATEGORIES } from '../risk/vocabulary.ts';
import { proseMarkdown } from './markdown/pages.ts';
import { escapeMarkdown, inlineCode, link, prose as ours } from './markdown/text.ts';
import { FIXED_PAGES, type Prose } from './pages.ts';
import { categoryPath } from './paths.ts';
import { recommendedInWords } from './rule.ts';
import { absolute, type Site } from './site.ts';
import { counted, toolSummary } from './text.ts';
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

/** Longest part of the whole text, in characters: some 300,000 tokens. */
const PART_LENGTH = 1_000_000;

/**
 * `/llms-full.txt`: the whole catalogue as one text, a line a tool. What would make it longer than a part goes on in
 * `/llms-full-2.txt` and so on; each part says where the next one is.
 *
 * @returns the parts in order; there is always a first one
 */
export function llmsFullParts(
  catalogue: Catalogue,
  pages: readonly Prose[],
  site: Site,
  length = PART_LENGTH,
): [string, ...string[]] {
  const parts: string[][] = [];
  let filled = length;
  for (const text of wholeText(catalogue, pages, site)) {
    if (filled + text.length > length) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(text);
    filled += text.length;
  }
  const [first, ...rest] = parts.map((texts, n) => partText(texts, n + 1, parts.length, site));
  return [first ?? '', ...rest];
}

function partText(texts: readonly string[], number: number, of: number, site: Site): string {
  const place = of === 1 ? '' : `, part ${number} of ${of}`;
  const next = number === of ? '' : `\nThis goes on in ${absolute(site, `llms-full-${number + 1}.txt`)}\n`;
  return `# ${escapeMarkdown(site.name)}${place}\n\n${ours(site.description)}\n\n${texts.join('\n')}${next}`;
}

function wholeText(catalogue: Catalogue, pages: readonly Prose[], site: Site): string[] {
  return [
    ...pages.map((page) => proseMarkdown(page, site)),
    ...catalogue.servers.map((server) => serverText(server)),
    ...catalogue.attacks.map((attack) => attackText(attack)),
  ];
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

function serverText(server: Server): string {
  const lines = server.tools.map((tool) => `- ${toolLine(tool)}\n`).join('');
  return `# Server: ${escapeMarkdown(server.label)}\n\nId ${inlineCode(server.id)}. ${ours(server.record.summary ?? '')}\n\n${lines}`;
}

function toolLine(tool: Tool): string {
  const { severity = 'not assessed', category = 'category not known' } = tool.assessment;
  const rule = recommendedInWords(tool).words;
  return `${inlineCode(tool.record.name)}: ${severity}, ${category}, rule ${inlineCode(rule)}. ${ours(toolSummary(tool))}`;
}

function attackText(attack: Attack): string {
  const { record } = attack;
  const controls = record.controls.map(({ control, how }) => `- ${inlineCode(control)}: ${ours(how)}\n`).join('');
  return `# Attack: ${escapeMarkdown(record.title)}\n\n${record.kind}, ${attack.severity}, ${record.evidence}.\n\n${ours(record.summary)}\n\n${controls}`;
}

function serverItem(server: Server, site: Site): string {
  const about = server.record.summary ?? counted(server.tools.length, 'tool');
  return item(site, server.label, `${server.path}index.md`, about);
}

function item(site: Site, title: string, path: string, about: string): string {
  const text = link(title, absolute(site, path));
  return about === '' ? text : `${text}: ${ours(about)}`;
}
