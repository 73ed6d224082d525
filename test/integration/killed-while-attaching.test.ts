import { afterAll, expect, it } from 'vitest';
import { killWhileAttaching } from '../fixtures/kills-while-attaching.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

/** `npm run test:faults` does it 100 times. */
const KILLS = 2;

it(`a process killed while a file of 50 MB arrives leaves all of it or nothing, ${KILLS} times`, async () => {
  const { unfinished, whole } = await killWhileAttaching(KILLS);
  expect(unfinished + whole).toBe(KILLS);
}, 600_000);
