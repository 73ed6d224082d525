import { afterAll, expect, it } from 'vitest';
import { tryFaultsBeforeEntries } from '../fixtures/faults-before-entries.ts';
import { isFound, longLog, WAYS } from '../fixtures/tampered-log.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

// A small sample of `npm run test:faults -- --only log`.

afterAll(removeTemporaryFolders);

it.each(Object.keys(WAYS))('a log in which somebody did this is found out: %s', (way) => {
  const db = longLog(200);
  expect(Array.from({ length: 5 }, () => isFound(db, way))).not.toContain(false);
  db.close();
});

it('nothing is stored when its entry cannot be, and nothing changes without one', async () => {
  const { reached, broken } = await tryFaultsBeforeEntries((path) => /^(notes|tasks)[.]/.test(path), 3);
  expect(broken).toEqual([]);
  expect(reached).toBeGreaterThan(0);
});
