import { defineConfig } from 'vitest/config';

/** Checks on the built files in dist/; `npm test` builds first. */
export default defineConfig({
  test: {
    include: ['e2e/built/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
    maxWorkers: '100%',
  },
});
