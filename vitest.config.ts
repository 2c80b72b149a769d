import { defineConfig } from 'vitest/config';

// How long a test takes on a busy machine says nothing; the limit is there for tests that hang.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 120_000 } });
