import { defineConfig } from 'vitest/config';

/** Builds of what has changed, in a copy of the project, against builds of everything. */
export default defineConfig({
  test: { include: ['e2e/changed/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
