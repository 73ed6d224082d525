import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type LockedCaseFile, lockedCaseFile, refusalCode } from '../fixtures/locked-case-file.ts';
import {
  createTestCaseFile,
  hashesBelow,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  reopened,
  temporaryFolder,
} from '../fixtures/vault-rooms.ts';

afterEach(removeTemporaryFolders);

const unlock = ({ rooms }: LockedCaseFile) => rooms.api.session.unlock({ passphrase: PASSPHRASE });
const LONG_AGO = new Date('2020-03-04T12:40:00.000Z');
const BO = { name: 'Bo', role: 'responder', passphrase: 'lanterns float along the canal' } as const;

describe('a case file whose parts are links', () => {
  it.each(['casefile.db', 'keys', 'keys/SLOT'])('is refused: %s', async (part) => {
    const locked = await lockedCaseFile();
    const path = part === 'keys/SLOT' ? locked.slotFile : join(locked.caseFolder, part);
    const elsewhere = join(locked.rooms.folder, 'elsewhere');
    renameSync(path, elsewhere);
    symlinkSync(elsewhere, path);
    const before = hashesBelow(locked.rooms.folder);
    await expect(unlock(locked)).rejects.toMatchObject({ code: expect.stringMatching(/^(damaged|missing)$/) });
    expect(hashesBelow(locked.rooms.folder)).toEqual(before);
  });

  it('makes the app write nowhere else, whichever name is a link', async () => {
    const locked = await lockedCaseFile();
    const precious = join(locked.rooms.folder, 'precious.txt');
    writeFileSync(precious, 'untouched');
    utimesSync(precious, LONG_AGO, LONG_AGO);
    for (const name of ['lock', 'lock.1.tmp', `lock.${process.pid}.tmp`, 'casefile.db.rotating', 'casefile.db-wal']) {
      symlinkSync(precious, join(locked.caseFolder, name));
    }
    for (const name of [join(locked.caseFolder, 'keys', 'recovery.age.tmp'), `${locked.slotFile}.tmp`])
      symlinkSync(precious, name);
    const opened = await unlock(locked).then(
      () => true,
      () => false,
    );
    rmSync(join(locked.caseFolder, 'casefile.db-wal'), { force: true });
    if (!opened) await unlock(locked);
    const { id } = await locked.rooms.api.members.add(BO);
    await locked.rooms.api.recovery.renew({});
    await locked.rooms.api.members.remove({ id });
    locked.rooms.session.close();
    expect(readFileSync(precious, 'utf8')).toBe('untouched');
  });
});

describe.skipIf(process.platform === 'win32')('a case file with pipes and devices in the place of files', () => {
  it.each(['casefile.db', 'keys/SLOT', 'keys/recovery.age'])('does not make the app wait: %s', async (part) => {
    const locked = await lockedCaseFile();
    const path = part === 'keys/SLOT' ? locked.slotFile : join(locked.caseFolder, part);
    rmSync(path);
    execFileSync('mkfifo', [path]);
    const { recoveryKey } = locked;
    await expect(locked.rooms.api.session.unlockWithRecoveryKey({ recoveryKey }).then(() => unlock(locked)))
      .rejects //
      .toMatchObject({ code: expect.stringMatching(/^(damaged|not-allowed)$/) });
  });

  it('is opened although its lock is a pipe, and refused when its lock is a folder', async () => {
    const locked = await lockedCaseFile();
    const lock = join(locked.caseFolder, 'lock');
    execFileSync('mkfifo', [lock]);
    utimesSync(lock, LONG_AGO, LONG_AGO);
    expect(await unlock(locked)).toMatchObject({ phase: 'unlocked' });
    locked.rooms.session.close();
    mkdirSync(join(lock, 'in the way'), { recursive: true });
    utimesSync(lock, LONG_AGO, LONG_AGO);
    expect(await refusalCode(locked)).toBe('damaged');
  });

  it('is refused when a key file leads to a device without an end', async () => {
    const locked = await lockedCaseFile();
    rmSync(locked.slotFile);
    symlinkSync('/dev/zero', locked.slotFile);
    await expect(unlock(locked)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('key files of another time or another case file', () => {
  it('of one member in two case files do not open the other one', async () => {
    const [garden, other] = [await lockedCaseFile(), await lockedCaseFile()];
    cpSync(other.slotFile, garden.slotFile);
    expect(await refusalCode(garden)).toBe('other-case-file');
    rmSync(garden.slotFile);
    cpSync(other.slotFile, join(garden.caseFolder, 'keys', other.slotFile.split('/').at(-1) ?? ''));
    garden.rooms.wait(60_000);
    expect(await refusalCode(garden)).toBe('other-case-file');
    cpSync(join(other.caseFolder, 'keys', 'recovery.age'), join(garden.caseFolder, 'keys', 'recovery.age'));
    garden.rooms.wait(60_000);
    const { recoveryKey } = other;
    await expect(garden.rooms.api.session.unlockWithRecoveryKey({ recoveryKey })).rejects.toMatchObject({
      code: 'other-case-file',
    });
  });

  it('of a removed member, and everything else in their old copy, open the old copy only', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder, recoveryKey: oldRecoveryKey } = await createTestCaseFile(rooms);
    const { id } = await rooms.api.members.add(BO);
    rooms.session.close();
    const copy = join(temporaryFolder(), 'Copy.quietroom');
    cpSync(caseFolder, copy, { recursive: true });
    const lead = await reopened(rooms, caseFolder);
    await lead.api.session.unlock({ passphrase: PASSPHRASE });
    await lead.api.members.remove({ id });
    await lead.api.settings.update({ organisation: 'Said after they left', idleMinutes: 5 });
    lead.session.close();

    const theirs = openVaultRooms(temporaryFolder());
    for (const name of readdirSync(join(copy, 'keys'))) {
      if (!existsSync(join(caseFolder, 'keys', name)) || name === 'recovery.age') {
        cpSync(join(copy, 'keys', name), join(caseFolder, 'keys', name));
      }
    }
    await theirs.api.session.choose({ folder: theirs.grant(caseFolder) });
    await expect(theirs.api.session.unlock({ passphrase: BO.passphrase })).rejects.toMatchObject({ code: 'wrong-key' });
    theirs.wait(60_000);
    const byPaper = theirs.api.session.unlockWithRecoveryKey({ recoveryKey: oldRecoveryKey });
    await expect(byPaper).rejects.toMatchObject({ code: 'wrong-key' });
    theirs.wait(60_000);
    await theirs.api.session.choose({ folder: theirs.grant(copy) });
    expect(await theirs.api.session.unlock({ passphrase: BO.passphrase })).toMatchObject({ organisation: 'Riverside' });
  });

  it('are kept when an older database is put back, so that the newer one still opens', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder } = await createTestCaseFile(rooms);
    const database = join(caseFolder, 'casefile.db');
    const { id } = await rooms.api.members.add(BO);
    rooms.session.close();
    const [older, newer] = [join(rooms.folder, 'older.db'), join(rooms.folder, 'newer.db')];
    cpSync(database, older);
    const later = await reopened(rooms, caseFolder);
    await later.api.session.unlock({ passphrase: PASSPHRASE });
    await later.api.members.remove({ id });
    await later.api.members.add({ ...BO, name: 'Cy', passphrase: 'paper boats on the other canal' });
    later.session.close();
    cpSync(database, newer);

    cpSync(older, database);
    const back = await reopened(later, caseFolder);
    await back.api.session.unlock({ passphrase: PASSPHRASE });
    back.session.close();
    cpSync(newer, database);
    for (const [passphrase, name] of [
      [PASSPHRASE, 'Ada'],
      ['paper boats on the other canal', 'Cy'],
    ] as const) {
      const again = await reopened(back, caseFolder);
      expect(await again.api.session.unlock({ passphrase })).toMatchObject({ member: { name } });
      again.session.close();
    }
  });
});

describe('files that a broken off piece of work left', () => {
  it('do no harm and are removed when a rotation left them', async () => {
    const locked = await lockedCaseFile();
    const salt = 'ab'.repeat(16);
    const left = [
      'casefile.db.rotating',
      'casefile.db.rotating-journal',
      `keys/recovery.${salt}.age`,
      `keys/${'0'.repeat(16)}.age`,
      `${locked.slotFile.slice(locked.caseFolder.length + 1, -4)}.${salt}.age`,
      'keys/recovery.age.0123.tmp',
    ];
    for (const name of left) writeFileSync(join(locked.caseFolder, name), 'torn');
    expect(await unlock(locked)).toMatchObject({ phase: 'unlocked' });
    expect(left.filter((name) => existsSync(join(locked.caseFolder, name)))).toEqual([]);
    locked.rooms.session.close();
    const { recoveryKey } = locked;
    expect(await locked.rooms.api.session.unlockWithRecoveryKey({ recoveryKey })).toMatchObject({ phase: 'unlocked' });
  });
});
