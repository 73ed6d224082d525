import { defineConfig } from 'vitest/config';

/** These put a double in Electron's place before anything is loaded. */
const ALONE = ['test/integration/electron-*.test.ts'];
/** No test is about time: it ends one that hangs, on a slow machine too. */
const testTimeout = 30_000;

/** What all other tests load is loaded once for each of the processes: one for every file took a third longer. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'together',
          include: ['test/{unit,integration}/*.test.ts'],
          exclude: ALONE,
          isolate: false,
          testTimeout,
        },
      },
      { test: { name: 'alone', include: ALONE, testTimeout } },
    ],
  },
});
