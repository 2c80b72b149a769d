import { expect, test } from '@playwright/test';

test('a test that needs a second try is told from a broken one, and fails the run as well', () => {
  const { config, project } = test.info();
  expect(project.retries).toBe(1);
  expect(config.failOnFlakyTests).toBe(true);
});
