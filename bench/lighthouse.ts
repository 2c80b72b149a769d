/**
 * Lighthouse on the built site, mobile profile, with the Chromium of the machine. It is installed apart from the site:
 *
 *   npm ci --prefix bench && npm run -s build && npx node bench/lighthouse.ts [RUNS]
 *
 * Each page is measured RUNS times (3) and the median of each score is shown; below stands every audit that cost points.
 * Scores of performance hold for a machine that does nothing else meanwhile.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { staticServer } from '../src/cli/site/static-server.ts';
import { median } from './median.ts';

const PAGES = [
  '',
  'tools/scarecr0w12-whmcs-mcp-tool/whmcs-open-ticket/',
  'servers/scarecr0w12-whmcs-mcp-tool/',
  'attacks/',
  'attacks/lethal-trifecta-toxic-flow/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMINGS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];
const PROGRAM = resolve('bench/node_modules/lighthouse/cli/index.js');
const LARGEST_REPORT = 64 * 1024 * 1024;

const score = z.number().nullable();
const reportShape = z.object({
  categories: z.record(
    z.string(),
    z.object({ score, auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score, displayValue: z.string().optional(), numericValue: z.number().optional() }),
  ),
});
type Report = z.infer<typeof reportShape>;

/** How often a page is tried: now and then the browser's recording of a page load has no beginning, which is no finding. */
const TRIES = 3;

async function measure(address: string): Promise<Report> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await once(address);
    } catch (error) {
      if (tried === TRIES) throw error;
      process.stderr.write(`${address}: no report, tried again\n`);
    }
  }
}

async function once(address: string): Promise<Report> {
  const flags = '--headless=new --no-sandbox --disable-gpu';
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [PROGRAM, address, '--quiet', '--output=json', `--chrome-flags=${flags}`],
    {
      env: { CHROME_PATH: '/usr/bin/chromium', ...process.env },
      maxBuffer: LARGEST_REPORT,
    },
  );
  return reportShape.parse(JSON.parse(stdout));
}

function row(path: string, reports: readonly Report[]): string {
  const scores = CATEGORIES.map((id) => median(reports.map(({ categories }) => (categories[id]?.score ?? 0) * 100)));
  const times = TIMINGS.map((id) => median(reports.map(({ audits }) => audits[id]?.numericValue ?? 0)));
  const shown = times.map((value) => value.toFixed(value < 1 ? 3 : 0));
  return `| /${path} | ${[...scores.map((value) => value.toFixed(0)), ...shown].join(' | ')} |`;
}

/** Audits of the last run that cost points, and what they say. */
function costly({ categories, audits }: Report): string[] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return counted.flatMap(({ id }) => {
    const audit = audits[id];
    const isWhole = audit === undefined || audit.score === null || audit.score >= 0.995;
    return isWhole ? [] : [`  ${id} ${audit.score}: ${audit.title} ${audit.displayValue ?? ''}`];
  });
}

if (!existsSync(PROGRAM)) throw new Error('Lighthouse is not installed. Run: npm ci --prefix bench');
if (!existsSync('dist/index.html')) throw new Error('There is no site in dist/. Build it first: npm run build');
const runs = Number(process.argv[2] ?? 3);
const server = staticServer({ root: resolve('dist'), base: '/' });
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const at = server.address();
const base = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`;
console.log('| page | performance | accessibility | best practices | SEO | FCP ms | LCP ms | TBT ms | CLS |');
console.log('|---|---|---|---|---|---|---|---|---|');
const notes: string[] = [];
for (const path of PAGES) {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await measure(base + path));
  console.log(row(path, reports));
  const lost = reports.slice(-1).flatMap(costly);
  if (lost.length > 0) notes.push(`/${path}`, ...lost);
}
console.log(`\n${notes.length === 0 ? 'No audit cost points.' : notes.join('\n')}`);
server.close();
