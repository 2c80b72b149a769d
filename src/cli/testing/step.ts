import { spawn } from 'node:child_process';
import { programFile } from '../site/run.ts';

/** How many checks ran, and how many of them failed. */
export interface Tally {
  passed: number;
  failed: number;
  /** Names of tests that passed only when repeated. They are among the failed ones, and are shown. */
  flaky?: readonly string[];
}

/** What a program said and how it ended. */
export interface Ended {
  code: number;
  /** Results alone. */
  stdout: string;
  /** Results and messages, as they came. */
  output: string;
}

/** One part of `npm test`. It fails by its tally or by throwing; what it returns as `output` is shown when it failed. */
export interface Step {
  name: string;
  run: () => Promise<Tally & { output: string }>;
}

/** Variables that would make the site another one than the one that is tested. */
const OURS = ['CATALOGUE', 'SITE_OUT', 'SITE_URL', 'BASE_PATH', 'PORT', 'NODE_ENV', 'FORCE_COLOR'];

/** Runs a program under this Node and collects what it says. */
export function runScript(file: string, args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  return runCommand(process.execPath, [file, ...args], more);
}

/** The same for the command of a package: `runPackage('vitest', ['run'])`. */
export function runPackage(
  name: string,
  args: readonly string[],
  more: Record<string, string> = {},
  from = name,
): Promise<Ended> {
  return runScript(programFile(name, from), args, more);
}

export function runCommand(
  command: string,
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...more };
  for (const name of OURS) if (!(name in more)) delete env[name];
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  const results: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => {
    said.push(part);
    results.push(part);
  });
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout: text(results), output: text(said) }));
  });
}

function text(parts: Buffer[]): string {
  return Buffer.concat(parts).toString('utf8');
}

/** A program that is one check: it passes when it ends with 0. */
export async function oneCheck(running: Promise<Ended>): Promise<Tally & { output: string }> {
  const { code, output } = await running;
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** Runs steps in order, one line each, and adds up what ran. A step that throws counts as one failure. */
export async function runSteps(steps: readonly Step[], say: (text: string) => void): Promise<Tally> {
  const sum: Tally = { passed: 0, failed: 0 };
  for (const step of steps) {
    const started = performance.now();
    const { passed, failed, output, flaky = [] } = await outcome(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${step.name.padEnd(28)} ${`${passed} passed, ${failed} failed`.padEnd(28)} ${seconds.padStart(6)} s\n`);
    for (const name of flaky) say(`  flaky, passed only at the second try: ${name}\n`);
    if (failed > 0) say(`${indented(output)}\n`);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

async function outcome(step: Step): Promise<Tally & { output: string }> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

function indented(output: string): string {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
