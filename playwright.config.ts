import { defineConfig } from '@playwright/test';
import { baseOf } from './src/publish/environment.ts';

/** `npm test` gives a free one. */
const PORT = Number(process.env['E2E_PORT'] ?? 4399);
const ADDRESS = `http://127.0.0.1:${PORT}${baseOf(process.env)}`;

/** Browser checks of the built site, as `npm run serve` serves it. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/snapshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // The second try tells a flaky test from a broken one; both fail the run, and `npm test` names the flaky ones.
  retries: 1,
  failOnFlakyTests: true,
  // Nothing is timed here: a machine that is busy with other work may stand still for half a minute.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? 'list' : [['line'], ['json']],
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: { command: `node src/cli/serve-site.ts --port ${PORT}`, url: ADDRESS, reuseExistingServer: false },
});
