import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import {
  changeInside,
  flipBit,
  type LockedCaseFile,
  lockedCaseFile,
  PAGE,
  refusalCode,
} from '../fixtures/locked-case-file.ts';
import { hashesBelow, PASSPHRASE, removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterEach(removeTemporaryFolders);

describe('a database file', () => {
  it('that is missing is said to be missing, and none is made', async () => {
    const locked = await lockedCaseFile();
    rmSync(locked.database);
    expect(await refusalCode(locked)).toBe('missing');
  });

  it.each([
    ['empty', 0],
    ['cut to a few bytes', 100],
    ['cut within a page', 10 * PAGE + 17],
    ['cut to half of its pages', 30 * PAGE],
  ])('that is %s is damaged', async (_, length) => {
    const locked = await lockedCaseFile();
    truncateSync(locked.database, length);
    expect(await refusalCode(locked)).toBe('damaged');
  });

  it('that lost its last page is damaged', async () => {
    const locked = await lockedCaseFile();
    truncateSync(locked.database, readFileSync(locked.database).length - PAGE);
    expect(await refusalCode(locked)).toBe('damaged');
  });

  it('with one bit flipped is damaged, found at once or by reading all of it', async () => {
    const locked = await lockedCaseFile();
    const whole = readFileSync(locked.database);
    for (let page = 0; page < whole.length / PAGE; page += 1) {
      writeFileSync(locked.database, whole);
      flipBit(locked.database, page * PAGE + 16 + Math.floor(Math.random() * (PAGE - 16)));
      expect(await findDamage(locked), `page ${page + 1}`).toBe(true);
    }
  });

  it('with another salt, or from another case file, does not belong to the keys', async () => {
    const locked = await lockedCaseFile();
    const other = await lockedCaseFile();
    cpSync(other.database, locked.database);
    expect(await refusalCode(locked)).toBe('other-case-file');
  });

  it('that is not encrypted is none of ours, and stays as it is', async () => {
    const locked = await lockedCaseFile();
    rmSync(locked.database);
    new Database(locked.database).exec('CREATE TABLE notes (text)').close();
    expect(await refusalCode(locked)).toBe('not-a-case-file');
  });

  it('with our key, but made by another program, is none of ours', async () => {
    const locked = await lockedCaseFile();
    await changeInside(locked, 'PRAGMA application_id = 7');
    expect(await refusalCode(locked)).toBe('not-a-case-file');
  });

  it('of a newer format is left as it is', async () => {
    const locked = await lockedCaseFile();
    await changeInside(locked, 'PRAGMA user_version = 99');
    const error = await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'newer-format', details: { format: 99 } });
  });
});

/** At once, by unlocking, or by the check that reads every page. */
async function findDamage(locked: LockedCaseFile): Promise<boolean> {
  const { api, session } = locked.rooms;
  locked.rooms.wait(60_000);
  const copy = hashesBelow(locked.caseFolder)['casefile.db'];
  const code = await api.session.unlock({ passphrase: PASSPHRASE }).then(
    () => 'opened',
    (error: { code: string }) => error.code,
  );
  if (code !== 'opened') {
    expect(code).toBe('damaged');
    expect(hashesBelow(locked.caseFolder)['casefile.db']).toBe(copy);
    return true;
  }
  const found = readingFails(locked);
  session.close();
  return found;
}

function readingFails({ rooms }: LockedCaseFile): boolean {
  try {
    return rooms.session.caseFile?.db.pragma('integrity_check', { simple: true }) !== 'ok';
  } catch {
    return true;
  }
}
