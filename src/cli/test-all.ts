#!/usr/bin/env node
import { runSteps } from './testing/step.ts';
import { STEPS } from './testing/steps.ts';

/** `npm test`: everything that is checked, one line a step; the last line is `N passed, N failed`. */
const { passed, failed } = await runSteps(STEPS, (text) => process.stdout.write(text));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
