#!/usr/bin/env node
import { optionsOf } from './args.ts';
import { runSteps } from './testing/step.ts';
import { STEPS } from './testing/steps.ts';

const HELP = `Checks everything, one line a step; the last line is "N passed, N failed".

  npm test

A part of it: npm run unit, npm run types, npm run lint
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf('npm test', HELP, args, {});
  if (typeof options === 'number') return options;
  const { passed, failed } = await runSteps(STEPS, (text) => process.stdout.write(text));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
