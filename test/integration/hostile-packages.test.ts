import { expect, test, vi } from 'vitest';
import { attackByPackages } from '../fixtures/attacks-by-package.ts';

vi.setConfig({ testTimeout: 60_000 });

/** `npm run test:faults -- --only packages` takes thousands. */
test('a package of a stranger is taken whole or refused without a trace', async () => {
  const { refused } = await attackByPackages(5, 20_270_304);
  expect(refused).toBeGreaterThan(40);
});
