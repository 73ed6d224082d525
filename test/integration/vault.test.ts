import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../electron/database/repositories/audit-entries.ts';
import { listMemberSlots } from '../../electron/database/repositories/members.ts';
import type { CaseFile } from '../../electron/vault/case-file.ts';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import {
  createTestCaseFile,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  temporaryFolder,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const OTHER_PASSPHRASE = 'lanterns float along the canal';

describe('every connection', () => {
  it('has the settings that keep entries safe and off the disk, also after the key was changed', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    await createTestCaseFile(rooms);
    expect(settingsOf(rooms)).toEqual(SAFE);
    const { id } = await rooms.api.members.add({ name: 'Bo', role: 'responder', passphrase: OTHER_PASSPHRASE });
    await rooms.api.members.remove({ id });
    expect(settingsOf(rooms)).toEqual(SAFE);
    const again = rooms.restart();
    await again.api.session.choose({ folder: again.grant(join(rooms.folder, 'Garden.quietroom')) });
    await again.api.session.unlock({ passphrase: PASSPHRASE });
    expect(settingsOf(again)).toEqual(SAFE);
  });
});

describe('other programs', () => {
  it('open the case file: age gives the key, SQLCipher reads the database', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder, recoveryKey } = await createTestCaseFile(rooms);
    rooms.session.close();
    const slot = readdirSync(join(caseFolder, 'keys')).find((name) => name !== 'recovery.age') ?? '';
    for (const [file, passphrase] of [
      [slot, PASSPHRASE],
      ['recovery.age', recoveryKey],
    ] as const) {
      const { key, salt } = JSON.parse(await decryptWithAge(join(caseFolder, 'keys', file), { passphrase }));
      expect(readWithSqlcipher(caseFolder, key + salt, 'SELECT organisation FROM case_file')).toEqual({
        problems: [],
        rows: [{ organisation: 'Riverside' }],
      });
    }
  });

  it('open it after the key was changed: the older key file holds the identity for the newer one', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder } = await createTestCaseFile(rooms);
    const { id } = await rooms.api.members.add({ name: 'Bo', role: 'responder', passphrase: OTHER_PASSPHRASE });
    const { recoveryKey } = await rooms.api.members.remove({ id });
    const slot = listMemberSlots(caseFileOf(rooms).db)[0]?.slot ?? '';
    rooms.session.close();
    const current = readFileSync(join(caseFolder, 'casefile.db')).subarray(0, 16).toString('hex');
    const older = JSON.parse(await decryptWithAge(join(caseFolder, 'keys', `${slot}.age`), { passphrase: PASSPHRASE }));
    expect(older.salt).not.toBe(current);
    const newer = JSON.parse(await decryptWithAge(join(caseFolder, 'keys', `${slot}.${current}.age`), older));
    const names = readWithSqlcipher(caseFolder, newer.key + newer.salt, 'SELECT name FROM members ORDER BY added_at');
    expect(names).toEqual({ problems: [], rows: [{ name: 'Ada' }, { name: 'Bo' }] });
    const byPaper = JSON.parse(
      await decryptWithAge(join(caseFolder, 'keys', 'recovery.age'), { passphrase: recoveryKey }),
    );
    expect(byPaper).toMatchObject({ key: newer.key, salt: newer.salt });
  });
});

describe('a key file made to do harm', () => {
  it.each([21, 30, 60])('is refused when it asks for a work factor of %i', async (factor) => {
    const { rooms, slotFile } = await lockedCaseFile();
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(10);
    const sealed = Buffer.from(await encrypter.encrypt('{}')).toString('latin1');
    writeFileSync(slotFile, sealed.replace(/^(-> scrypt \S+) 10$/m, `$1 ${factor}`), 'latin1');
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is refused when it is very long or one of very many', async () => {
    const { rooms, slotFile, caseFolder } = await lockedCaseFile();
    writeFileSync(slotFile, Buffer.alloc(1_000_000, readFileSync(slotFile)));
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'damaged' });
    for (let number = 0; number < 200; number += 1) {
      writeFileSync(join(caseFolder, 'keys', `${number.toString(16).padStart(16, '0')}.age`), '');
    }
    rooms.wait(60_000);
    await expect(rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a process killed while it saves', () => {
  const KILLS = 60;

  it(`has every acknowledged entry in the file, ${KILLS} times`, { timeout: 120_000 }, async () => {
    const program = await bundleProgram('saving-process.ts');
    const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir(); // a killed process needs no disk to lose things
    const template = openVaultRooms(temporaryFolder(parent));
    await createTestCaseFile(template);
    template.session.close();
    let acknowledged = 0;
    for (let time = 0; time < KILLS; time += 2) {
      const both = [0, 1].map(() => acknowledgedAndKept(program.file, template.folder, temporaryFolder(parent)));
      for (const { told, kept, brokenAt } of await Promise.all(both)) {
        expect(kept).toBeGreaterThanOrEqual(told);
        expect(kept).toBeLessThanOrEqual(told + 1);
        expect(brokenAt).toBeNull();
        acknowledged += told;
      }
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
    rmSync(program.folder, { recursive: true });
  });
});

const SAFE = {
  temp_store: 2,
  journal_mode: 'wal',
  synchronous: 3,
  secure_delete: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  locking_mode: 'exclusive',
};

function settingsOf(rooms: VaultRooms): Record<string, unknown> {
  const { db } = caseFileOf(rooms);
  return Object.fromEntries(Object.keys(SAFE).map((name) => [name, db.pragma(name, { simple: true })]));
}

function caseFileOf(rooms: VaultRooms): CaseFile {
  const { caseFile } = rooms.session;
  if (caseFile === undefined) throw new Error('it is locked');
  return caseFile;
}

async function lockedCaseFile() {
  const made = openVaultRooms(temporaryFolder());
  const { caseFolder } = await createTestCaseFile(made);
  const rooms = made.restart();
  await rooms.api.session.choose({ folder: rooms.grant(caseFolder) });
  const slot = readdirSync(join(caseFolder, 'keys')).find((name) => name !== 'recovery.age') ?? '';
  return { rooms, caseFolder, slotFile: join(caseFolder, 'keys', slot) };
}

function decryptWithAge(file: string, by: { passphrase: string } | { identity: string }): Promise<string> {
  const decrypter = new Decrypter();
  if ('identity' in by) decrypter.addIdentity(by.identity);
  else decrypter.addPassphrase(by.passphrase);
  return decrypter.decrypt(readFileSync(file), 'text');
}

function readWithSqlcipher(caseFolder: string, keyAndSalt: string, query: string): unknown {
  const program = fileURLToPath(new URL('../fixtures/read-with-sqlcipher.ts', import.meta.url));
  const copy = join(temporaryFolder(), 'copy.db');
  cpSync(join(caseFolder, 'casefile.db'), copy);
  return JSON.parse(execFileSync(process.execPath, [program, copy, `x'${keyAndSalt}'`, query], { encoding: 'utf8' }));
}

/** What a process that saves was told is stored before it was killed, and what is. */
async function acknowledgedAndKept(program: string, template: string, folder: string) {
  cpSync(template, folder, { recursive: true });
  const caseFolder = join(folder, 'Garden.quietroom');
  const told = await killWhileSaving(program, folder, caseFolder);
  const rooms = openVaultRooms(folder);
  await rooms.api.session.choose({ folder: rooms.grant(caseFolder) });
  await rooms.api.session.unlock({ passphrase: PASSPHRASE });
  const { db, installation } = caseFileOf(rooms);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const kept = Number(db.prepare("SELECT count(*) FROM audit_entries WHERE action = 'settings.updated'").pluck().get());
  const { brokenAt } = verifyChain(db, installation);
  rooms.session.close();
  return { told, kept, brokenAt };
}

async function killWhileSaving(program: string, folder: string, caseFolder: string): Promise<number> {
  const child = spawn(process.execPath, [program, folder, caseFolder, PASSPHRASE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
  child.kill('SIGKILL');
  await closed;
  const lines = output.split('\n').slice(0, -1); // what stands after the last line end was cut off
  return Number(lines.at(-1)?.replace('ready', '0'));
}
