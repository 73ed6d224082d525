import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import sentencesOfErrors from '../../resources/messages/en/errors.json' with { type: 'json' };
import {
  changeInside,
  flipBit,
  type LockedCaseFile,
  lockedCaseFile,
  PAGE,
  refusal,
} from '../fixtures/locked-case-file.ts';
import { hashesBelow, PASSPHRASE, removeTemporaryFolders } from '../fixtures/vault-rooms.ts';

afterEach(removeTemporaryFolders);

type Bad = readonly [what: string, code: string, state: string, spoil: (locked: LockedCaseFile) => unknown];

const errors: Readonly<Record<string, string>> = sentencesOfErrors;

/** Found by SQLite, as the first page says how many there are. */
const UNREADABLE = 'a part of it cannot be read (SQLITE_CORRUPT)';

const NEVER_MADE_ANEW: readonly Bad[] = [
  ['missing', 'missing', 'it is not there', ({ database }) => rmSync(database)],
  ['empty', 'damaged', 'the file is empty', ({ database }) => truncateSync(database, 0)],
  ['cut to a few bytes', 'damaged', 'its end is missing', ({ database }) => truncateSync(database, 100)],
  ['cut within a page', 'damaged', 'its end is missing', ({ database }) => truncateSync(database, 10 * PAGE + 17)],
  ['cut to half of its pages', 'damaged', UNREADABLE, ({ database }) => truncateSync(database, 30 * PAGE)],
  ['without its last page', 'damaged', UNREADABLE, ({ database }) => truncateSync(database, lengthOf(database) - PAGE)],
  ['not encrypted', 'not-a-case-file', 'it is not encrypted', makePlain],
  [
    'made by another program with our key',
    'not-a-case-file',
    'another program made it',
    (locked) => changeInside(locked, 'PRAGMA application_id = 7'),
  ],
  [
    'of a newer format',
    'newer-format',
    'a newer version of the app made it',
    (locked) => changeInside(locked, 'PRAGMA user_version = 99'),
  ],
  [
    'encrypted with another key',
    'damaged',
    'a part of it cannot be read (SQLITE_NOTADB)',
    ({ database }) => flipBit(database, 2000),
  ],
];

describe('a database file', () => {
  it.each(NEVER_MADE_ANEW)('that is %s says so, and stays as it is', async (_what, code, state, spoil) => {
    const locked = await lockedCaseFile();
    await spoil(locked);
    const { code: told, message } = await refusal(locked);
    const [, said] = /^Cannot open "[^"]+": (.+)$/.exec(message) ?? [];
    expect([told, said]).toEqual([code, state]);
  });

  it('of another case file does not belong to the keys', async () => {
    const locked = await lockedCaseFile();
    cpSync((await lockedCaseFile()).database, locked.database);
    const { code, message } = await refusal(locked);
    expect(code).toBe('other-case-file');
    expect(message).toBe(`Cannot unlock "${locked.caseFolder}": its keys belong to another case file`);
  });

  it('that is whole, with a wrong passphrase, is told apart from all of these', async () => {
    const { rooms, caseFolder } = await lockedCaseFile();
    const before = hashesBelow(caseFolder);
    await expect(rooms.api.session.unlock({ passphrase: 'another one' })).rejects.toMatchObject({
      ...{ code: 'wrong-passphrase', message: `Cannot unlock "${caseFolder}": this passphrase does not open it` },
    });
    expect(hashesBelow(caseFolder)).toEqual(before);
  });

  it('has a sentence of its own on screen for each of these', () => {
    const codes = ['wrong-passphrase', 'other-case-file', ...NEVER_MADE_ANEW.map(([, code]) => code)];
    const sentences = [...new Set(codes)].map((code) => errors[`errors.${code}`]);
    expect(sentences).not.toContain(undefined);
    expect(new Set(sentences).size).toBe(new Set(codes).size);
  });

  it('with one bit flipped is damaged, found at once or by reading all of it', { timeout: 60_000 }, async () => {
    const locked = await lockedCaseFile();
    const whole = readFileSync(locked.database);
    for (let page = 0; page < whole.length / PAGE; page += 1) {
      writeFileSync(locked.database, whole);
      flipBit(locked.database, page * PAGE + 16 + Math.floor(Math.random() * (PAGE - 16)));
      expect(await findDamage(locked), `page ${page + 1}`).toBe(true);
    }
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

function lengthOf(file: string): number {
  return readFileSync(file).length;
}

function makePlain({ database }: LockedCaseFile): void {
  rmSync(database);
  new Database(database).exec('CREATE TABLE notes (text)').close();
}
