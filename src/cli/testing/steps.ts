import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from './chromium.ts';
import { freePort } from './free-port.ts';
import { playwrightTally, policyTally, vitestTally } from './reports.ts';
import { type Ended, oneCheck, runPackage, runScript, type Step, type Tally } from './step.ts';

const PROGRAM = 'src/cli/mcp-risk.ts';

/** Files that one call of `policy check` is given: all at once would be too long a command line for a large catalogue. */
const FILES_A_CALL = 500;

/** Everything that `npm test` does, in order. */
export const STEPS: readonly Step[] = [
  {
    name: 'Form and lint',
    run: () => oneCheck(runPackage('biome', ['check', '--error-on-warnings', '.'], {}, '@biomejs/biome')),
  },
  { name: 'Types of the pages', run: () => oneCheck(runPackage('astro', ['check'])) },
  { name: 'Types', run: () => oneCheck(runPackage('tsc', ['--noEmit'], {}, 'typescript')) },
  { name: 'Unit tests', run: () => vitest([]) },
  { name: 'Catalogue', run: () => oneCheck(runScript(PROGRAM, ['lint'])) },
  { name: 'Build', run: () => oneCheck(runScript('src/cli/build-site.ts', [])) },
  { name: 'Published policies', run: policies },
  { name: 'Built files', run: () => vitest(['--config', 'e2e/vitest.config.ts']) },
  { name: 'Builds of what changed', run: () => vitest(['--config', 'e2e/changed/vitest.config.ts']) },
  { name: 'Hostile catalogue', run: () => vitest(['--config', 'e2e/hostile/vitest.config.ts']) },
  { name: 'Web servers', run: () => vitest(['--config', 'e2e/hosts/vitest.config.ts']) },
  { name: 'Browser', run: browser },
];

function vitest(args: readonly string[]): Promise<Tally & { output: string }> {
  return reported(vitestTally, (report) => {
    return runPackage('vitest', [
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
  });
}

async function browser(): Promise<Tally & { output: string }> {
  const file = await chromium();
  const port = String(await freePort());
  return reported(playwrightTally, (report) => {
    return runPackage(
      'playwright',
      ['test'],
      { CHROMIUM: file, E2E_PORT: port, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      '@playwright/test',
    );
  });
}

/** Every policy file of the built site, through the program that readers use. */
async function policies(): Promise<Tally & { output: string }> {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => basename(name) === 'policy.json')
    .map((name) => join('dist', name));
  const sum = { passed: 0, failed: 0, output: '' };
  for (let start = 0; start < files.length || start === 0; start += FILES_A_CALL) {
    const { stdout, output } = await runScript(PROGRAM, [
      'policy',
      'check',
      '--format',
      'json',
      ...files.slice(start, start + FILES_A_CALL),
    ]);
    const { passed, failed } = policyTally(JSON.parse(stdout));
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) sum.output += output;
  }
  return sum;
}

/** Runs a test runner that writes a report and counts what it says. A runner that fails with no failed test counts as one. */
async function reported(
  tally: (report: unknown) => Tally,
  start: (report: string) => Promise<Ended>,
): Promise<Tally & { output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const report = join(folder, 'report.json');
    const { code, output } = await start(report);
    const counted = tally(readReport(report, output));
    const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    return { ...counted, failed, output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string, output: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`The runner left no report.\n${output}`);
  }
}
