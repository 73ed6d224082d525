import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../electron/database/open-database.ts';
import { findKeyByPassphrase } from '../../electron/vault/find-key.ts';
import { sealMemberKey } from '../../electron/vault/key-files.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import {
  createTestCaseFile,
  hashesBelow,
  LOW_WORK_FACTOR,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  temporaryFolder,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';

const holders: ChildProcess[] = [];

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  removeTemporaryFolders();
});

const PAGE = 4096;

interface Locked {
  readonly rooms: VaultRooms;
  readonly caseFolder: string;
  readonly database: string;
  readonly slotFile: string;
}

async function lockedCaseFile(folder = temporaryFolder()): Promise<Locked> {
  const made = openVaultRooms(folder);
  const { caseFolder } = await createTestCaseFile(made);
  const rooms = made.restart();
  await rooms.api.session.choose({ folder: rooms.grant(caseFolder) });
  const slot = readdirSync(join(caseFolder, 'keys')).find((name) => name !== 'recovery.age') ?? '';
  return { rooms, caseFolder, database: join(caseFolder, 'casefile.db'), slotFile: join(caseFolder, 'keys', slot) };
}

/** What unlocking says; whatever it says, it must not have touched a byte. */
async function refusal({ rooms, caseFolder }: Locked): Promise<string> {
  const before = hashesBelow(caseFolder);
  const code = await rooms.api.session.unlock({ passphrase: PASSPHRASE }).then(
    () => 'opened',
    (error: { code: string }) => error.code,
  );
  expect(hashesBelow(caseFolder)).toEqual(before);
  return code;
}

function flip(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset);
  writeFileSync(file, bytes);
}

describe('a database file', () => {
  it('that is missing is said to be missing, and none is made', async () => {
    const locked = await lockedCaseFile();
    rmSync(locked.database);
    expect(await refusal(locked)).toBe('missing');
  });

  it.each([
    ['empty', 0],
    ['cut to a few bytes', 100],
    ['cut within a page', 10 * PAGE + 17],
    ['cut to half of its pages', 30 * PAGE],
  ])('that is %s is damaged', async (_, length) => {
    const locked = await lockedCaseFile();
    truncateSync(locked.database, length);
    expect(await refusal(locked)).toBe('damaged');
  });

  it('that lost its last page is damaged', async () => {
    const locked = await lockedCaseFile();
    truncateSync(locked.database, readFileSync(locked.database).length - PAGE);
    expect(await refusal(locked)).toBe('damaged');
  });

  it('with one bit flipped is damaged, found at once or by reading all of it', async () => {
    const locked = await lockedCaseFile();
    const whole = readFileSync(locked.database);
    for (let page = 0; page < whole.length / PAGE; page += 1) {
      writeFileSync(locked.database, whole);
      flip(locked.database, page * PAGE + 16 + Math.floor(Math.random() * (PAGE - 16)));
      expect(await findDamage(locked), `page ${page + 1}`).toBe(true);
    }
  });

  it('with another salt, or from another case file, does not belong to the keys', async () => {
    const locked = await lockedCaseFile();
    const other = await lockedCaseFile();
    cpSync(other.database, locked.database);
    expect(await refusal(locked)).toBe('other-case-file');
  });

  it('that is not encrypted is none of ours, and stays as it is', async () => {
    const locked = await lockedCaseFile();
    rmSync(locked.database);
    new Database(locked.database).exec('CREATE TABLE notes (text)').close();
    expect(await refusal(locked)).toBe('not-a-case-file');
  });

  it('with our key, but made by another program, is none of ours', async () => {
    const locked = await lockedCaseFile();
    await changeInside(locked, 'PRAGMA application_id = 7');
    expect(await refusal(locked)).toBe('not-a-case-file');
  });

  it('of a newer format is left as it is', async () => {
    const locked = await lockedCaseFile();
    await changeInside(locked, 'PRAGMA user_version = 99');
    const error = await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'newer-format', details: { format: 99 } });
  });
});

describe('key files', () => {
  it('that are missing are said to be missing', async () => {
    const locked = await lockedCaseFile();
    rmSync(locked.slotFile);
    expect(await refusal(locked)).toBe('missing');
    rmSync(join(locked.caseFolder, 'keys'), { recursive: true });
    locked.rooms.wait(60_000);
    expect(await refusal(locked)).toBe('missing');
  });

  it('that are empty, cut or changed do not open, and are not taken for anything else', async () => {
    const locked = await lockedCaseFile();
    const whole = readFileSync(locked.slotFile);
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(locked.slotFile, whole.subarray(0, length));
      locked.rooms.wait(60_000);
      expect(await refusal(locked), `${length} bytes`).toBe('damaged');
    }
    for (let offset = 0; offset < whole.length; offset += 3) {
      writeFileSync(locked.slotFile, whole);
      flip(locked.slotFile, offset);
      locked.rooms.wait(60_000);
      expect(await refusal(locked), `byte ${offset}`).toMatch(/^(damaged|wrong-passphrase)$/);
    }
    writeFileSync(locked.slotFile, whole);
    locked.rooms.wait(60_000);
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
  });

  it('of a newer format are left as they are', async () => {
    const locked = await lockedCaseFile();
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(LOW_WORK_FACTOR);
    writeFileSync(locked.slotFile, await encrypter.encrypt(JSON.stringify({ format: 2, anything: 'else' })));
    expect(await refusal(locked)).toBe('newer-format');
  });

  it('with a key for the same salt that is not the key is told as damage, and changes nothing', async () => {
    const locked = await lockedCaseFile();
    const { databaseKey, owner } = await keyOf(locked);
    if (owner === undefined) throw new Error('a passphrase has an owner');
    const wrong = { ...owner, databaseKey: { key: Buffer.alloc(32, 7), salt: databaseKey.salt } };
    writeFileSync(locked.slotFile, await sealMemberKey(wrong, PASSPHRASE, LOW_WORK_FACTOR));
    expect(await refusal(locked)).toBe('damaged');
  });
});

describe('a folder', () => {
  it('that is gone, or is no case file, is refused when it is chosen', async () => {
    const { rooms, caseFolder } = await lockedCaseFile();
    const choose = (path: string) => rooms.api.session.choose({ folder: rooms.grant(path) });
    await expect(choose(join(rooms.folder, 'nowhere'))).rejects.toMatchObject({ code: 'missing' });
    await expect(choose(rooms.folder)).rejects.toMatchObject({ code: 'not-a-case-file' });
    renameSync(caseFolder, `${caseFolder}.away`);
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'missing' });
  });

  it('is not made over another of its name', async () => {
    const { rooms, caseFolder } = await lockedCaseFile();
    await rooms.api.session.leave({});
    const before = hashesBelow(caseFolder);
    await expect(createTestCaseFile(rooms)).rejects.toMatchObject({ code: 'already-exists' });
    expect(hashesBelow(caseFolder)).toEqual(before);
  });

  it('that another process has open is refused with the place where it is, until that one ends', async () => {
    const locked = await lockedCaseFile();
    const holder = await hold(locked);
    const error = await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'in-use', details: { sameHost: 1 } });
    rmSync(join(locked.caseFolder, 'lock')); // SQLite's own lock holds as well
    await expect(locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'in-use' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
  });

  it('that a killed process had open can be opened again', async () => {
    const locked = await lockedCaseFile();
    const holder = await hold(locked);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(readdirSync(locked.caseFolder)).toContain('lock');
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
    locked.rooms.session.close();
    expect(readdirSync(locked.caseFolder)).not.toContain('lock');
  });

  it('that another machine has open is refused, until it gave no sign for ten minutes', async () => {
    const locked = await lockedCaseFile();
    const lock = join(locked.caseFolder, 'lock');
    writeFileSync(
      lock,
      JSON.stringify({ host: 'other-laptop', process: 1, started: '', since: '2027-03-04T12:40:00.000Z' }),
    );
    const error = await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'in-use', details: { host: 'other-laptop' } });
    const longAgo = new Date(Date.now() - 11 * 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
  });

  it('that is open in this very process is refused to a second session', async () => {
    const locked = await lockedCaseFile();
    await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE });
    const second = openVaultRooms(locked.rooms.folder);
    await second.api.session.choose({ folder: second.grant(locked.caseFolder) });
    await expect(second.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'in-use' });
  });
});

describe.skipIf(!canMount())('a full disk', () => {
  it('loses nothing, is said, and lets one go on when there is room again', async () => {
    const disk = mountSmallDisk(8);
    try {
      const { rooms, caseFolder } = await lockedCaseFile(disk.folder);
      const { api } = rooms;
      await api.session.unlock({ passphrase: PASSPHRASE });
      await api.members.add({ name: 'Bo', role: 'responder', passphrase: 'lanterns float along the canal' });
      const bo = (await api.members.list({})).find(({ name }) => name === 'Bo');
      disk.fill();
      await expect(fillWithMembers(rooms)).rejects.toMatchObject({ code: 'disk-full' });
      await expect(api.members.remove({ id: bo!.id })).rejects.toMatchObject({ code: 'disk-full' }); // just added
      expect(await api.settings.get({})).toMatchObject({ organisation: 'Riverside' });
      expect(readdirSync(caseFolder)).not.toContain('casefile.db.rotating');

      disk.free();
      await api.settings.update({ organisation: 'Hillside', idleMinutes: 5 });
      const again = rooms.restart();
      await again.api.session.choose({ folder: again.grant(caseFolder) });
      expect(await again.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ organisation: 'Hillside' });
      expect(again.session.caseFile?.db.pragma('integrity_check', { simple: true })).toBe('ok');
      again.session.close();
    } finally {
      disk.remove();
    }
  });

  it('leaves no half case file', async () => {
    const disk = mountSmallDisk(1);
    try {
      disk.fill();
      await expect(createTestCaseFile(openVaultRooms(disk.folder))).rejects.toMatchObject({ code: 'disk-full' });
      expect(readdirSync(disk.folder)).toEqual(['filler']);
    } finally {
      disk.remove();
    }
  });

  it('that may not be written to is said to be read-only', async () => {
    const disk = mountSmallDisk(8);
    try {
      const { rooms } = await lockedCaseFile(disk.folder);
      disk.setReadOnly(true);
      await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'read-only' });
      disk.setReadOnly(false);
      expect(await rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
      rooms.session.close();
    } finally {
      disk.remove();
    }
  });
});

describe('a database that may not grow', () => {
  it('says the disk is full, keeps what it has, and goes on later', async () => {
    const { rooms } = await lockedCaseFile();
    await rooms.api.session.unlock({ passphrase: PASSPHRASE });
    const { db } = rooms.session.caseFile ?? {};
    const pages = Number(db?.pragma('page_count', { simple: true }));
    db?.pragma(`max_page_count = ${pages}`);
    await expect(fillWithSettings(rooms)).rejects.toMatchObject({ code: 'disk-full' });
    const kept = await rooms.api.settings.get({});
    db?.pragma('max_page_count = 1000000');
    expect(await rooms.api.settings.get({})).toEqual(kept);
    await rooms.api.settings.update({ organisation: 'Hillside', idleMinutes: 5 });
    expect(db?.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

async function fillWithMembers({ api }: VaultRooms): Promise<never> {
  const passphrase = 'lanterns float along the canal';
  for (;;) await api.members.add({ name: 'Cy', role: 'responder', passphrase });
}

async function fillWithSettings({ api }: VaultRooms): Promise<never> {
  for (;;) await api.settings.update({ organisation: 'Riverside', idleMinutes: 5 });
}

async function hold({ rooms, caseFolder }: Locked) {
  const program = fileURLToPath(new URL('../fixtures/holding-process.ts', import.meta.url));
  const words = [program, rooms.folder, caseFolder, PASSPHRASE];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(child);
  await once(child.stdout, 'data');
  return child;
}

/** At once, by unlocking, or by the check that reads every page. */
async function findDamage(locked: Locked): Promise<boolean> {
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

function readingFails({ rooms }: Locked): boolean {
  try {
    return rooms.session.caseFile?.db.pragma('integrity_check', { simple: true }) !== 'ok';
  } catch {
    return true;
  }
}

function keyOf({ caseFolder, database }: Locked) {
  return findKeyByPassphrase(caseFolder, readFileSync(database).subarray(0, 16), PASSPHRASE);
}

async function changeInside(locked: Locked, statement: string): Promise<void> {
  const { databaseKey } = await keyOf(locked);
  const db = connect(locked.database, databaseKey);
  db.pragma('journal_mode = DELETE');
  db.exec(statement);
  db.close();
}
