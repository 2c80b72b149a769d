/**
 * How long a catalogue of tens of thousands of tools takes, and how that grows:
 *
 *   node bench/scale.ts [definitions.jsonl[.gz]] [--sizes 1,2,4]
 *
 * Imports the definitions (DEFINITIONS in the environment, or a stand-in of the same shape) into a catalogue outside the
 * repository, builds the whole site from it with nothing remembered, then what changes with one edited tool: a text that only
 * its page shows, one that search finds, one that lists show, an effect of the same class, one of another class, and a tool more. Does
 * the same at each multiple of the size, with the servers renamed. Prints a Markdown table.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../src/site/build/places.ts';
import { DRAWN_BEFORE } from '../src/site/pictures/draw.ts';
import { definitionLines, repeated } from './scale/definitions.ts';
import { EDITS, type Edit, editTool } from './scale/edits.ts';
import { type Watched, watch } from './scale/watch.ts';

interface Size {
  times: number;
  importing: Watched;
  building: Watched;
  /** One tool edited, then `--changed`; by the name of the edit. */
  edits: Map<Edit, Watched>;
  written: { files: number; bytes: number; pages: number };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string', default: '1,2,4' } },
});
const sizes = values.sizes.split(',').map(Number);
const file = positionals[0] ?? process.env['DEFINITIONS'];
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1)) {
  process.stderr.write('Sizes are whole numbers from 1, with commas between them: --sizes 1,2,4\n');
  process.exitCode = 2;
} else {
  process.exitCode = await measureAll(file).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}

async function measureAll(definitions: string | undefined): Promise<number> {
  const lines = await definitionLines(definitions);
  const measured: Size[] = [];
  for (const times of sizes) measured.push(await measure(lines, times));
  process.stdout.write(tableOf(measured));
  return 0;
}

async function measure(lines: readonly string[], times: number): Promise<Size> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const catalogue = join(folder, 'catalogue');
  try {
    writeFileSync(join(folder, 'definitions.jsonl'), repeated(lines, times).join('\n'));
    process.stderr.write(`Size ${times}: importing ${lines.length * times} servers\n`);
    const importing = await watch([
      'src/cli/mcp-risk.ts',
      'import',
      join(folder, 'definitions.jsonl'),
      '--out',
      catalogue,
    ]);
    process.stderr.write(`Size ${times}: building\n`);
    const site = join(folder, 'site');
    const env = { CATALOGUE: catalogue, SITE_OUT: site, CI: '1' };
    rmSync(DRAWN_BEFORE, { recursive: true, force: true });
    const building = await built([], env);
    const written = contentOf(site);
    const edits = new Map<Edit, Watched>();
    for (const [edit, change] of EDITS) {
      editTool(catalogue, change);
      edits.set(edit, await built(['--changed'], env));
    }
    return { times, importing, building, edits, written };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(cacheFolder({ CATALOGUE: catalogue, SITE_OUT: join(folder, 'site') }), { recursive: true, force: true });
  }
}

async function built(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Watched> {
  const watched = await watch(['src/cli/build-site.ts', ...args], { env });
  process.stderr.write(watched.output);
  if (watched.code !== 0) throw new Error(`The build of ${env['CATALOGUE']} failed with code ${watched.code}.`);
  return watched;
}

function contentOf(folder: string): Size['written'] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes, pages: files.filter(({ name }) => name.endsWith('.html')).length };
}

/** Seconds that the build gives for one of its steps. */
function step(name: string, { output }: Watched): number {
  return Number(new RegExp(`^${name}\\b.*?([\\d.]+) s$`, 'm').exec(output)?.[1] ?? Number.NaN);
}

function tableOf(measured: readonly Size[]): string {
  const [first] = measured;
  if (first === undefined) return '';
  const seconds = (value: (size: Size) => number) => measured.map((size) => grown(value(size), value(first), ' s'));
  const megabytes = (name: string) =>
    measured.map(({ building }) => `${Math.round(building.peaks.get(name) ?? Number.NaN)} MB`);
  const rows = [
    ['', ...measured.map(({ times }) => `size ${times}`)],
    ['---', ...measured.map(() => '---:')],
    ['Import', ...seconds(({ importing }) => importing.seconds)],
    ['Reading the records', ...seconds(({ building }) => step('Catalogue', building))],
    ['Search index', ...seconds(({ building }) => step('Search', building))],
    ['Files of tools and servers, beside it', ...seconds(({ building }) => step('Data', building))],
    ['Pages by Astro, beside both', ...seconds(({ building }) => step('Pages', building))],
    ['Tool pages, after them', ...seconds(({ building }) => step('Tools', building))],
    ['Whole build', ...seconds(({ building }) => building.seconds)],
    ...[...EDITS.keys()].map((edit) => [
      `One tool edited: ${edit}`,
      ...seconds(({ edits }) => edits.get(edit)?.seconds ?? Number.NaN),
    ]),
    ['Pages', ...measured.map(({ written }) => `${written.pages}`)],
    ['Files a second', ...measured.map(({ written, building }) => (written.files / building.seconds).toFixed(0))],
    ['Files', ...measured.map(({ written }) => `${written.files}`)],
    ['Size of all', ...measured.map(({ written }) => `${Math.round(written.bytes / 1e6)} MB`)],
    ['Peak memory, Astro', ...megabytes('astro')],
    ['Peak memory, writing', ...megabytes('writing')],
    ['Peak memory, second process that writes', ...megabytes('second writer')],
    ['Peak memory, search index', ...megabytes('search index')],
    ['Peak memory, search engine', ...megabytes('search engine')],
  ];
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

/** `3.1x (24.0 s)`: the ratio to the first size is what lasts; seconds are of one machine. */
function grown(value: number, first: number, unit: string): string {
  return `${(value / first).toFixed(1)}x (${value.toFixed(1)}${unit})`;
}
