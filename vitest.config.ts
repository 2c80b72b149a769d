import { defineConfig } from 'vitest/config';

// How long a test takes on a busy machine says nothing; the limit is there for tests that hang.
// Modules are loaded once a worker: loading them anew for every file took a third of the time.
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 120_000, isolate: false, maxWorkers: '100%' },
});
