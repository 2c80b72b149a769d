import type { Retired } from '../../catalogue/schema/retired.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { KEY_GROUPS } from '../keys.ts';
import type { Prose } from '../pages.ts';
import { absolute, type Site } from '../site.ts';
import { exampleStack } from '../stack/example.ts';
import { stackMarkdown } from '../stack/markdown.ts';
import { counted } from '../text.ts';
import { escapeMarkdown, inlineCode, link, list, prose, section } from './text.ts';

/** The Markdown twin of `/capabilities/`. */
export function capabilitiesMarkdown(catalogue: Catalogue, site: Site): string {
  const items = catalogue.capabilities.map(({ term, path, tools, servers }) => {
    const count = [counted(tools.length, 'tool'), counted(servers.length, 'server')].join(', ');
    return `${link(term.label, absolute(site, path))} (${count}): ${prose(term.means)}`;
  });
  return `# Capabilities\n\nWhat attackers look for in a tool or in a server.\n\n${list(items)}`;
}

/** The Markdown twin of a list such as `/guides/`: the pages under that address. */
export function proseListMarkdown(title: string, folder: string, pages: readonly Prose[], site: Site): string {
  const items = pages
    .filter(({ path }) => path.startsWith(folder))
    .map((page) => `${link(page.title, absolute(site, `${page.path}index.md`))}: ${prose(page.description)}`);
  return `# ${title}\n\n${list(items)}`;
}

/** The Markdown twin of `/keyboard/`. */
export function keyboardMarkdown(): string {
  const groups = KEY_GROUPS.map(({ title, hints }) =>
    section(title, list(hints.map(({ keys, does }) => `${keys.map(inlineCode).join(' ')}: ${prose(does)}`))),
  );
  return `# Keyboard\n\nEvery key that this site listens to.\n${groups.join('')}`;
}

/** The Markdown twin of the page at a retired address. */
export function goneMarkdown({ old, now, reason, on }: Retired[number], site: Site): string {
  const to = now === undefined ? '' : `\n\nIt is now at ${link(now, absolute(site, `${now}/`))}.`;
  return `# ${escapeMarkdown(old)}\n\nRetired on ${on}. ${prose(reason)}${to}\n`;
}

/** The Markdown twin of `/stack/`, with a review of three servers as its example. */
export function stackPageMarkdown(catalogue: Catalogue, site: Site): string {
  const report = exampleStack(catalogue);
  return [
    '# Stack review\n\nReads the configuration of an MCP client and says what its agents can call, which combinations are dangerous, and the policy for each server. The page runs in the browser and sends nothing; keys are masked when the text is read.\n',
    section('On the command line', '```sh\nmcp-risk stack ~/.cursor/mcp.json --format markdown\n```\n'),
    `\n## An example\n\n${stackMarkdown(report, site).replaceAll(/^(#+) /gm, '##$1 ')}`,
  ].join('');
}

/** The Markdown twin of `/validator/`. The page is a program; the same program runs on the command line. */
export function validatorMarkdown(site: Site): string {
  const commands = [
    'mcp-risk policy check policy.json',
    'mcp-risk policy fix --diff policy.json',
    'mcp-risk policy explain policy.json --call \'{"name":"open_ticket"}\'',
  ];
  return [
    '# Policy validator\n\nFinds mistakes in a policy for MCP tools and tries calls against it. The page runs in the browser and sends nothing.\n',
    section('On the command line', `\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`),
    section(
      'See also',
      list([
        link('The policy language', absolute(site, 'policy-language/')),
        link('JSON Schema', absolute(site, 'schema/policy-1.json')),
      ]),
    ),
  ].join('');
}
