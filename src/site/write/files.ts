import type { Catalogue, Server, Tool } from '../../catalogue/types.ts';
import { serverFile, toolFile } from '../../publish/api/files.ts';
import { indexFile } from '../../publish/api/index.ts';
import { DEPLOY_FILES } from '../../publish/deploy/files.ts';
import { faq, type Question } from '../../publish/faq.ts';
import { json } from '../../publish/json.ts';
import type { Crumb } from '../../publish/json-ld.ts';
import { serverMarkdown } from '../../publish/markdown/server.ts';
import { toolMarkdown } from '../../publish/markdown/tool.ts';
import { serverNames } from '../../publish/names.ts';
import { categoryPath } from '../../publish/paths.ts';
import { stackTools } from '../../publish/stack/knowledge.ts';
import { jsonTwin, markdownTwin } from '../../publish/twins.ts';
import { validatorServer } from '../../publish/validator-server.ts';
import { deploymentOf } from '../build/deployment.ts';
import { published } from '../build/published.ts';
import type { Guide } from '../data.ts';
import { serverDescription, serverTitle } from '../format/server-view.ts';
import { toolDescription, toolTitle } from '../format/tool-view.ts';
import type { Card } from '../pictures/card.ts';
import { serverCard } from '../pictures/cards.ts';
import type { PageHead } from '../templates/layout.ts';
import { serverPageHtml } from '../templates/server/page.ts';
import type { Shell } from '../templates/shell.ts';
import { toolPageHtml } from '../templates/tool/page.ts';
import { FIRST_FILE } from './output.ts';

/** A file that is written beside Astro, since there are many of its kind or since it holds much: path under the site, and text. */
export type WrittenFile = readonly [path: string, text: string];

/** What programs read of one tool: its Markdown twin, its policy and its JSON twin. */
export function toolDataFiles(tool: Tool, catalogue: Catalogue): WrittenFile[] {
  return [
    [markdownTwin(tool.path), toolMarkdown(tool, catalogue, published)],
    [`${tool.path}policy.json`, tool.policies.recommended.text],
    [jsonTwin(tool.path), json(toolFile(tool, published))],
  ];
}

/** What programs, and our own scripts, read of one server. */
export function serverDataFiles(server: Server): WrittenFile[] {
  const { id } = server;
  return [
    [markdownTwin(server.path), serverMarkdown(server, published)],
    [jsonTwin(server.path), json(serverFile(server, published))],
    [`policies/${id}/policy.json`, server.policy.text],
    [`validator/servers/${id}.json`, JSON.stringify(validatorServer(server))],
    [`stack/servers/${id}.json`, JSON.stringify(stackTools(server))],
    [`search/servers/${id}.json`, JSON.stringify(serverNames(server))],
  ];
}

export const API_INDEX = 'api/v1/index.json';

/** What the API says of itself: it counts everything, and changes with every record. */
export function apiIndexFile(catalogue: Pick<Catalogue, 'counts' | 'digest'>): WrittenFile {
  return [API_INDEX, json(indexFile(catalogue, published))];
}

/** What static hosts read: headers, and the addresses that moved. */
export function hostFiles(catalogue: Catalogue): WrittenFile[] {
  const deployment = deploymentOf(catalogue);
  return ([FIRST_FILE, '_redirects'] as const).map((file) => [file, DEPLOY_FILES[file](deployment)]);
}

/** The page of a tool. */
export function toolPageFile(tool: Tool, catalogue: Catalogue, guides: readonly Guide[], shell: Shell): WrittenFile {
  const questions = faq(tool, catalogue);
  const main = toolPageHtml({ tool, catalogue, guides, questions, site: published });
  return [`${tool.path}index.html`, shell.fill(toolPageHead(tool, questions), main)];
}

/** What the layout says of the page of a tool. */
export function toolPageHead(tool: Tool, questions: Question[]): PageHead & { crumbs: Crumb[]; card: Card } {
  const { category } = tool.assessment;
  return {
    title: toolTitle(tool),
    description: toolDescription(tool),
    path: tool.path,
    crumbs: [
      { name: 'Servers', path: 'servers/' },
      { name: tool.server.label, path: tool.server.path },
      ...(category === undefined ? [] : [{ name: category, path: categoryPath(category) }]),
    ],
    modified: tool.server.record.reviewed?.on,
    questions,
    card: serverCard(tool.server),
  };
}

/** The page of a server. */
export function serverPageFile(server: Server, catalogue: Catalogue, shell: Shell): WrittenFile {
  const main = serverPageHtml({ server, catalogue, site: published });
  return [`${server.path}index.html`, shell.fill(serverPageHead(server), main)];
}

/** What the layout says of the page of a server. */
function serverPageHead(server: Server): PageHead {
  return {
    title: serverTitle(server),
    description: serverDescription(server),
    path: server.path,
    crumbs: [{ name: 'Servers', path: 'servers/' }],
    modified: server.record.reviewed?.on,
    card: serverCard(server),
  };
}
