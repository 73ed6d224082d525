import { afterAll, expect, it } from 'vitest';
import { killsOr } from '../fixtures/kills.ts';
import { killWhileBackingUp } from '../fixtures/kills-while-backing-up.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const KILLS = killsOr(1);

it(`a process killed while it makes backups leaves whole ones or none, ${KILLS} times`, async () => {
  const { whole, unfinished } = await killWhileBackingUp(KILLS);
  expect(whole + unfinished).toBeGreaterThan(0);
}, 600_000);
