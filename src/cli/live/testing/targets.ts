import { resolve } from 'node:path';
import type { Target } from '../target.ts';

const MODULES = resolve(import.meta.dirname, '../../../../node_modules/@modelcontextprotocol');

/** The command line of the test server in one of its modes. */
export const testServer = (mode: string): string[] => [
  process.execPath,
  resolve(import.meta.dirname, 'server.ts'),
  mode,
];

/** The command line of a published server, as it is installed. */
export const published = (name: string, ...args: string[]): string[] => [
  process.execPath,
  resolve(MODULES, name, 'dist/index.js'),
  ...args,
];

/** A command line as what is read. */
export function commandTarget([command = '', ...args]: readonly string[]): Target {
  return { kind: 'command', command, args, env: {} };
}
