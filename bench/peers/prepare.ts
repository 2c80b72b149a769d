import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogue } from '../../src/catalogue/index.ts';
import type { Catalogue, Tool } from '../../src/catalogue/types.ts';
import type { Guide } from '../../src/site/data.ts';
import { html } from '../../src/site/templates/html.ts';
import { SHELL_PATHS, Shell } from '../../src/site/templates/shell.ts';
import { variantsHtml } from '../../src/site/templates/tool/policies.ts';
import { toolPageFile } from '../../src/site/write/files.ts';
import { guidesOf, readProse } from '../../src/site/write/prose.ts';
import type { Expected } from './compare.ts';
import { GO, layoutIn, NUNJUCKS } from './layout.ts';
import { viewOf } from './view.ts';

/** Pages whose text is compared with that of the others. */
const SAMPLE = 50;
const TEMPLATES = join(import.meta.dirname, 'templates');

/** Writes what all contestants start from, for the first `count` tools, and says what must come out. None of it is timed. */
export async function prepare(work: string, folder: string, shell: string, count: number): Promise<Expected> {
  const catalogue = await openCatalogue(folder);
  const guides = guidesOf(readProse('content'));
  const tools = catalogue.tools.slice(0, count);
  const [first] = tools;
  if (first === undefined) throw new Error(`The catalogue in ${folder} holds no tool.`);
  writeFileSync(join(work, 'shell.html'), shell);
  writeFileSync(join(work, 'paths.json'), JSON.stringify(tools.map(({ path }) => path)));
  for (const [name, part] of [['all', tools] as const, ['one', [first]] as const]) {
    writeTemplates(join(work, name), shell, enforceOf(first));
    for (const [n, tool] of part.entries()) writeTool(join(work, name), n, tool, catalogue, guides);
  }
  return weigh(
    tools,
    (tool) => toolPageFile(tool, catalogue, guides, new Shell(shell, SHELL_PATHS.tool))[1],
    join(work, 'page.json'),
  );
}

function writeTemplates(folder: string, shell: string, enforce: string): void {
  cpSync(TEMPLATES, folder, { recursive: true });
  writeFileSync(join(folder, 'eleventy/_includes/layout.njk'), layoutIn(NUNJUCKS, shell));
  writeFileSync(join(folder, 'eleventy/_includes/enforce.html'), enforce);
  mkdirSync(join(folder, 'hugo/layouts/_default'), { recursive: true });
  writeFileSync(join(folder, 'hugo/layouts/_default/single.html'), layoutIn(GO, shell));
  writeFileSync(join(folder, 'hugo/layouts/partials/enforce.html'), enforce);
  mkdirSync(join(folder, 'hugo/content'));
}

/** The part that is the same on all tool pages, which people who write templates would write into them. */
function enforceOf(tool: Tool): string {
  const [part = ''] = /<section class="s" id="enforce">.*/s.exec(html`${variantsHtml(tool)}`.text) ?? [];
  return part;
}

/** A line of the file that Eleventy reads, and a page for Hugo, whose older versions know no pages without a file. */
function writeTool(folder: string, n: number, tool: Tool, catalogue: Catalogue, guides: readonly Guide[]): void {
  const view = viewOf(tool, catalogue, guides);
  appendFileSync(join(folder, 'eleventy/views.jsonl'), `${JSON.stringify(view)}\n`);
  const page = { title: view.meta.title, url: `/${tool.path}`, tool: view };
  writeFileSync(join(folder, `hugo/content/${n}.html`), `${JSON.stringify(page)}\n`);
}

/** What our own pages weigh, and the one nearest to the mean, which is what the floor writes. */
function weigh(tools: readonly Tool[], pageOf: (tool: Tool) => string, file: string): Expected {
  const weights = tools.map((tool) => Buffer.byteLength(pageOf(tool)));
  const bytes = weights.reduce((sum, weight) => sum + weight, 0) / tools.length;
  const off = (n: number) => Math.abs((weights[n] ?? 0) - bytes);
  const nearest = tools.reduce((best, _, n) => (off(n) < off(best) ? n : best), 0);
  for (const tool of tools.slice(nearest, nearest + 1))
    writeFileSync(file, JSON.stringify({ path: tool.path, text: pageOf(tool) }));
  const every = Math.ceil(tools.length / SAMPLE);
  const sample = tools.filter((_, n) => n % every === 0).map((tool): [string, string] => [tool.path, pageOf(tool)]);
  return { count: tools.length, bytes, sample: new Map(sample) };
}
