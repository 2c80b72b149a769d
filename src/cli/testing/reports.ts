import { z } from 'zod';
import type { Tally } from './step.ts';

const vitest = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Counts of a vitest JSON report. A file that could not be loaded has no tests to fail, and counts as one failure. */
export function vitestTally(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitest.parse(report);
  const unloaded = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((result) => result.status === 'failed');
  });
  return notNothing({ passed: numPassedTests, failed: numFailedTests + unloaded.length });
}

const spec = z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string() })) });
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwright = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
  suites: z.array(suite),
});

/** Counts of a Playwright JSON report. A test that passed only when it was repeated has failed, and is named. */
export function playwrightTally(report: unknown): Tally {
  const { stats, errors, suites } = playwright.parse(report);
  const failed = stats.unexpected + stats.flaky + errors.length;
  const tally = notNothing({ passed: stats.expected, failed });
  return { ...tally, flaky: suites.flatMap(flakyOf) };
}

function flakyOf({ specs, suites = [] }: z.infer<typeof suite>): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(flakyOf)];
}

const policies = z.object({
  files: z.array(
    z.object({ file: z.string(), diagnostics: z.array(z.object({ code: z.string(), severity: z.string() })) }),
  ),
});

/** Counts of `policy check --format json`: a file fails with its first error. Warnings say that a policy is strict. */
export function policyTally(report: unknown): Tally {
  const { files } = policies.parse(report);
  const failed = files.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')).length;
  return notNothing({ passed: files.length - failed, failed });
}

/** A run that checked nothing has not passed. */
function notNothing(tally: Tally): Tally {
  return tally.passed + tally.failed === 0 ? { passed: 0, failed: 1 } : tally;
}
