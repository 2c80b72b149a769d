import { expect, it } from 'vitest';
import { playwrightTally, policyTally, vitestTally } from './reports.ts';
import { runSteps } from './step.ts';

it('counts the tests of vitest, and a file that did not load as one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    ],
  };
  expect(vitestTally(report)).toEqual({ passed: 3, failed: 2 });
});

const spec = (title: string, status: string) => ({ title, file: 'pages.spec.ts', tests: [{ status }] });

it('counts tests of Playwright, and errors outside of tests as failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 0 };
  const suites = [{ specs: [spec('fails both times', 'unexpected'), spec('passes', 'expected')] }];
  expect(playwrightTally({ stats, errors: [], suites })).toEqual({ passed: 5, failed: 1, flaky: [] });
  const nothing = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}], suites: [] };
  expect(playwrightTally(nothing)).toEqual({ passed: 0, failed: 1, flaky: [] });
});

it('a test of Playwright that needed a second try has failed, and is named', () => {
  const inner = { specs: [spec('needs two tries', 'flaky')] };
  const suites = [{ specs: [spec('passes', 'expected')], suites: [inner] }];
  expect(playwrightTally({ stats: { expected: 1, unexpected: 0, flaky: 1 }, errors: [], suites })).toEqual({
    passed: 1,
    failed: 1,
    flaky: ['pages.spec.ts: needs two tries'],
  });
});

it('counts policies with an error, not those with a warning', () => {
  const files = ['error', 'warning'].map((severity) => ({ file: 'a', diagnostics: [{ code: 'MP505', severity }] }));
  expect(policyTally({ files })).toEqual({ passed: 1, failed: 1 });
});

it('checking nothing is a failure', () => {
  expect(vitestTally({ numPassedTests: 0, numFailedTests: 0, testResults: [] })).toEqual({ passed: 0, failed: 1 });
  expect(policyTally({ files: [] })).toEqual({ passed: 0, failed: 1 });
});

it('refuses a report of another form', () => {
  expect(() => vitestTally({ passed: 1 })).toThrow();
});

it('goes on after a step that throws, counts it, and shows what failed', async () => {
  const said: string[] = [];
  const sum = await runSteps(
    [
      { name: 'breaks', run: () => Promise.reject(new Error('it broke')) },
      { name: 'works', run: () => Promise.resolve({ passed: 2, failed: 0, output: 'not shown' }) },
      { name: 'wavers', run: () => Promise.resolve({ passed: 2, failed: 1, flaky: ['slow one'], output: 'was slow' }) },
    ],
    (text) => said.push(text),
  );
  expect(sum).toEqual({ passed: 4, failed: 2 });
  expect(said.join('')).toMatch(
    /breaks +0 passed, 1 failed[\s\S]*it broke[\s\S]*works +2 passed, 0 failed[\s\S]*wavers +2 passed, 1 failed.*\n +flaky.*slow one\n +was slow/,
  );
  expect(said.join('')).not.toContain('not shown');
});
