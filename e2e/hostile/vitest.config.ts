import { defineConfig } from 'vitest/config';
import { CATALOGUE, SITE } from './places.ts';

/** Checks on a site that is built from hostile definitions: some that every site is held to, and some of its own. */
export default defineConfig({
  test: {
    include: ['e2e/hostile/*.test.ts', ...['safety', 'links', 'schemas', 'agreement'].map(built)],
    globalSetup: 'e2e/hostile/build.ts',
    env: { CATALOGUE, SITE_OUT: SITE },
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

function built(name: string): string {
  return `e2e/built/${name}.test.ts`;
}
