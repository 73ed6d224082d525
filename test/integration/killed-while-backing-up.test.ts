import { afterAll, expect, it } from 'vitest';
import { killWhileBackingUp } from '../fixtures/kills-while-backing-up.ts';
import { removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

/** `npm run test:faults` does it 100 times. */
const KILLS = 1;

it(`a process killed while it makes backups leaves whole ones or none, ${KILLS} times`, async () => {
  // It looks at whatever was left, and throws when that is not whole.
  await expect(killWhileBackingUp(KILLS)).resolves.toHaveProperty('whole');
}, 600_000);
