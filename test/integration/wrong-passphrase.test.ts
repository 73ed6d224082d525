import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../electron/database/open-database.ts';
import { keyOf, type LockedCaseFile, lockedCaseFile } from '../fixtures/locked-case-file.ts';
import { hashesBelow, PASSPHRASE, removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterEach(removeTemporaryFolders);

describe('a wrong passphrase', () => {
  it.each([
    ['casefile.db-wal', leaveEntriesUnfolded],
    ['casefile.db-journal', leaveChangeHalfDone],
  ] as const)(
    'changes nothing in the folder, be it tried a thousand times beside a %s',
    { timeout: 60_000 },
    async (left, crash) => {
      const locked = await lockedCaseFile();
      const { rooms, caseFolder } = locked;
      await crash(locked);
      const before = hashesBelow(caseFolder);
      expect(statSync(join(caseFolder, left)).size).toBeGreaterThan(4096);
      for (let time = 0; time < 1000; time += 1) {
        await expect(rooms.api.session.unlock({ passphrase: `wrong ${time}` })).rejects.toMatchObject({
          code: 'wrong-passphrase',
        });
        rooms.wait(60_000);
      }
      expect(hashesBelow(caseFolder)).toEqual(before);
      await rooms.api.session.unlock({ passphrase: PASSPHRASE });
      expect(await rooms.api.settings.get({})).toEqual({ organisation: 'Riverside', idleMinutes: 17 });
      expect(rooms.session.caseFile?.db.pragma('integrity_check', { simple: true })).toBe('ok');
    },
  );

  it('makes the next try wait 1, 2, 4 … at most 60 seconds', async () => {
    const { rooms } = await lockedCaseFile();
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      await expect(rooms.api.session.unlock({ passphrase: 'wrong' })).rejects.toMatchObject({
        code: 'wrong-passphrase',
      });
      const early = rooms.api.session.unlock({ passphrase: PASSPHRASE });
      await expect(early).rejects.toMatchObject({ code: 'try-later', details: { seconds } });
      rooms.wait(seconds * 1000);
    }
    expect(await rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
  });

  it('cannot be tried many times at once', async () => {
    const { rooms } = await lockedCaseFile();
    const tries = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => rooms.api.session.unlock({ passphrase: `wrong ${n}` })),
    );
    const codes = tries.map((result) => (result.status === 'rejected' ? result.reason.code : 'opened'));
    expect(codes).toEqual(['wrong-passphrase', 'try-later', 'try-later', 'try-later']);
  });
});

/** As a crash leaves it: what was saved last is in the write-ahead log only. */
async function leaveEntriesUnfolded({ rooms, caseFolder }: LockedCaseFile): Promise<void> {
  await rooms.api.session.unlock({ passphrase: PASSPHRASE });
  await rooms.api.settings.update({ organisation: 'Riverside', idleMinutes: 17 });
  crash(caseFolder, () => rooms.session.close());
}

/** As a crash amid the swap of a rotation could: pages were changed in place, and the journal holds what they were. */
async function leaveChangeHalfDone(locked: LockedCaseFile): Promise<void> {
  const { rooms, caseFolder, database } = locked;
  await rooms.api.session.unlock({ passphrase: PASSPHRASE });
  await rooms.api.settings.update({ organisation: 'Riverside', idleMinutes: 17 });
  rooms.session.close();
  const { databaseKey } = await keyOf(locked);
  const db = connect(database, databaseKey);
  db.pragma('journal_mode = DELETE');
  db.pragma('cache_size = 1'); // so that pages are written before the end
  db.exec('BEGIN IMMEDIATE; UPDATE case_file SET idle_minutes = 1; CREATE TABLE filler (text)');
  for (let row = 0; row < 200; row += 1) db.prepare('INSERT INTO filler VALUES (?)').run('x'.repeat(4000));
  crash(caseFolder, () => db.close());
}

/** The folder as it is now, after whatever `close` tidies. */
function crash(caseFolder: string, close: () => void): void {
  const crashed = `${caseFolder}.crashed`;
  cpSync(caseFolder, crashed, { recursive: true });
  close();
  rmSync(caseFolder, { recursive: true });
  cpSync(crashed, caseFolder, { recursive: true });
  rmSync(join(caseFolder, 'lock'), { force: true });
}
