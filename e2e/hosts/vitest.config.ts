import { defineConfig } from 'vitest/config';

/** The built files behind web servers of this machine; `npm test` builds first. */
export default defineConfig({
  test: { include: ['e2e/hosts/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 600_000 },
});
