import { defineConfig } from '@playwright/test';

/** The app itself, in an installed Chromium without a window; see test/e2e/app.ts. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/e2e/build-once.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts a browser and an engine of its own: each waits now and then, so that three at a time fill two cores.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  reporter: [['list']],
});
