import { afterAll, expect, it } from 'vitest';
import { killsOr } from '../fixtures/kills.ts';
import { killWhileAttaching } from '../fixtures/kills-while-attaching.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const KILLS = killsOr(3);

it(`a process killed while a file of 50 MB arrives leaves all of it or nothing, ${KILLS} times`, async () => {
  const { unfinished, whole } = await killWhileAttaching(KILLS);
  expect(unfinished + whole).toBe(KILLS);
  expect(unfinished).toBeGreaterThan(0);
}, 600_000);
