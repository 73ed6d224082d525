import { defineConfig } from '@playwright/test';

/** The app itself, in an installed Chromium without a window; see test/e2e/app.ts. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/e2e/build-once.ts',
  // No test is about time: these end one that hangs, on a slow machine too.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Each test starts a browser and an engine of its own, and waits for them half of the time.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  reporter: [['list']],
});
