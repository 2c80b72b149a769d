import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../mcp-risk.ts');

/** What the program is given beside its arguments. */
interface Given {
  /** Standard input; empty when not given. */
  input?: string;
  /** Variables beside those of the test. */
  env?: Readonly<Record<string, string>>;
}

/** Runs `mcp-risk` in a folder, as a reader does. Whatever it is given, it never answers with a stack trace. */
export function runProgram(cwd: string, args: readonly string[], { input = '', env = {} }: Given = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, stderr };
}
