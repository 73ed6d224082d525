import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSalt } from '../../electron/database/open-database.ts';
import { findKeyByPassphrase } from '../../electron/vault/find-key.ts';
import type { AppError } from '../../shared/reply.ts';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { logIsWhole } from '../fixtures/chains.ts';
import { killsOr } from '../fixtures/kills.ts';
import { reopened } from '../fixtures/locked-case-file.ts';
import {
  createTestCaseFile,
  hashesBelow,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  temporaryFolder,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const KILLS = killsOr(12);
/** As many case files are worked on side by side as the smallest machine has cores. */
const LANES = 2;
const TEAM = ['Bo', 'Cy', 'Di'];
const FIRST_LATEST_KILL_MS = 80;
/** What a killed process wrote is kept by the system, on a disk or not: waiting for a disk shows nothing here. */
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const passphraseOf = (name: string) => `${name} feeds the herons at dawn`;

describe('removing a member', () => {
  it('changes the database key, so that their passphrase and the old recovery key open no more', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder, recoveryKey: oldRecoveryKey } = await createTestCaseFile(rooms);
    const without = keyFiles(caseFolder);
    const bo = await add(rooms, 'Bo');
    const boFiles = keyFiles(caseFolder).filter((file) => !without.includes(file));
    const saltBefore = readSalt(join(caseFolder, 'casefile.db'));
    const { recoveryKey } = await rooms.api.members.remove({ id: bo.id });
    expect(readSalt(join(caseFolder, 'casefile.db')).equals(saltBefore)).toBe(false);
    expect(boFiles).toHaveLength(1);
    expect(boFiles.filter((file) => existsSync(file))).toEqual([]);

    const again = await reopened(rooms, caseFolder);
    await expect(again.api.session.unlock({ passphrase: passphraseOf('Bo') })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    again.wait(1000);
    await expect(again.api.session.unlockWithRecoveryKey({ recoveryKey: oldRecoveryKey })).rejects.toMatchObject({
      code: 'wrong-recovery-key',
    });
    again.wait(2000);
    expect(await again.api.session.unlockWithRecoveryKey({ recoveryKey })).toMatchObject({
      recoveryKeyConfirmed: false,
    });
  });

  it('leaves them with a key file that no longer fits, be it put back', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder } = await createTestCaseFile(rooms);
    const without = keyFiles(caseFolder);
    const bo = await add(rooms, 'Bo');
    const [file = ''] = keyFiles(caseFolder).filter((path) => !without.includes(path));
    copyFileSync(file, join(rooms.folder, 'kept.age'));
    await rooms.api.members.remove({ id: bo.id });
    renameSync(join(rooms.folder, 'kept.age'), file);
    const again = await reopened(rooms, caseFolder);
    await expect(again.api.session.unlock({ passphrase: passphraseOf('Bo') })).rejects.toMatchObject({
      code: 'wrong-key',
    });
    again.wait(1000);
    expect(await again.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
    expect(existsSync(file)).toBe(false);
  });

  it('keeps the others in, who were not asked for their passphrases, through one removal after another', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder } = await createTestCaseFile(rooms);
    await add(rooms, 'Cy');
    for (const name of ['Bo', 'Di']) await rooms.api.members.remove({ id: (await add(rooms, name)).id });
    const again = await reopened(rooms, caseFolder);
    expect(await again.api.session.unlock({ passphrase: passphraseOf('Cy') })).toMatchObject({
      member: { name: 'Cy' },
    });
    await again.api.members.changePassphrase({ current: passphraseOf('Cy'), next: 'new reeds grow by the pond' });
    const later = await reopened(again, caseFolder);
    expect(await later.api.session.unlock({ passphrase: 'new reeds grow by the pond' })).toMatchObject({
      member: { name: 'Cy' },
    });
  });

  it('goes on after the swap with entries, chain and settings as before', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    await createTestCaseFile(rooms);
    const { id } = await add(rooms, 'Bo');
    await rooms.api.members.remove({ id });
    await rooms.api.settings.update({ organisation: 'Hillside', idleMinutes: 9 });
    expect(await rooms.api.settings.get({})).toEqual({ organisation: 'Hillside', idleMinutes: 9 });
    const all = await rooms.api.members.list({ includeRemoved: true });
    expect(all.map(({ name, removedAt }) => [name, removedAt !== null])).toEqual([
      ['Ada', false],
      ['Bo', true],
    ]);
    await expect(rooms.api.members.remove({ id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that fails before the swap leaves the folder as it was', async () => {
    const rooms = openVaultRooms(temporaryFolder());
    const { caseFolder } = await createTestCaseFile(rooms);
    await add(rooms, 'Bo');
    const before = hashesBelow(caseFolder);
    const failed = rooms.session.caseFile?.rotate(() => {
      throw new Error('cut off');
    });
    await expect(failed).rejects.toThrow('cut off');
    expect(hashesBelow(caseFolder)).toEqual(before);
    expect(await rooms.api.members.list({})).toHaveLength(2);
  });
});

describe('a rotation killed at a random moment', () => {
  it(`leaves a file that opens with the old or the new key, ${KILLS} times`, { timeout: 900_000 }, async () => {
    const { file, folder } = await bundleProgram('rotating-process.ts');
    const lanes = await Promise.all(Array.from({ length: LANES }, () => killOften(file, KILLS / LANES)));
    rmSync(folder, { recursive: true });
    const outcomes = lanes.flat();
    expect(outcomes).toHaveLength(KILLS);
    expect(outcomes.filter(({ opened }) => !opened)).toEqual([]);
    // Many kills must have struck at many points, or they show nothing.
    if (KILLS < 60) return;
    expect(outcomes.some(({ cutOff }) => cutOff)).toBe(true);
    expect(new Set(outcomes.map(({ left }) => left)).size).toBeGreaterThan(2);
  });
});

interface Outcome {
  readonly opened: boolean;
  /** A copy or a second set of keys stood in the folder. */
  readonly cutOff: boolean;
  /** How many members were not removed yet. */
  readonly left: number;
}

/** A team of four in a folder of its own is copied, worked on and killed, again and again. */
async function killOften(program: string, times: number): Promise<Outcome[]> {
  const template = openVaultRooms(temporaryFolder(IN_MEMORY));
  await createTestCaseFile(template);
  for (const name of TEAM) await add(template, name);
  template.session.close();
  const outcomes: Outcome[] = [];
  let latest = FIRST_LATEST_KILL_MS;
  for (let time = 0; time < times; time += 1) {
    const folder = temporaryFolder(IN_MEMORY);
    cpSync(template.folder, folder, { recursive: true });
    const caseFolder = join(folder, 'Garden.quietroom');
    const finished = await killRotation(program, folder, caseFolder, Math.random() * latest);
    latest = finished ? latest * 0.9 : latest * 1.1; // as fast as the machine is, many are struck and some are not
    outcomes.push(await outcomeIn(folder, caseFolder));
    rmSync(folder, { recursive: true });
  }
  return outcomes;
}

/** Who is a member has the key, who was removed has not, whatever the moment. */
async function outcomeIn(folder: string, caseFolder: string): Promise<Outcome> {
  const cutOff = isCutOff(caseFolder);
  const rooms = openVaultRooms(folder);
  await rooms.api.session.choose({ folder: rooms.grant(caseFolder) });
  const { phase } = await rooms.api.session.unlock({ passphrase: PASSPHRASE });
  const whole = isWhole(rooms);
  const all = await rooms.api.members.list({ includeRemoved: true });
  for (const { name, removedAt } of all.filter(({ role }) => role !== 'lead')) {
    const key = findKey(caseFolder, passphraseOf(name)).then(
      () => 'opens',
      (error: AppError) => error.code,
    );
    expect(await key).toBe(removedAt === null ? 'opens' : 'wrong-passphrase');
  }
  rooms.session.close();
  return {
    opened: phase === 'unlocked' && whole,
    cutOff,
    left: all.filter(({ removedAt }) => removedAt === null).length,
  };
}

/** Every page, every chain from the creation on, and for each removal that was kept its entry. */
function isWhole({ session }: VaultRooms): boolean {
  if (session.caseFile === undefined) return false;
  const { db } = session.caseFile;
  const count = (query: string) => Number(db.prepare(query).pluck().get());
  return (
    db.pragma('integrity_check', { simple: true }) === 'ok' &&
    logIsWhole(db) &&
    count("SELECT count(*) FROM audit_entries WHERE action = 'member.added'") === TEAM.length &&
    count("SELECT count(*) FROM audit_entries WHERE action = 'member.removed'") ===
      count('SELECT count(*) FROM members WHERE removed_at IS NOT NULL')
  );
}

/** Whether it was faster than the kill. */
async function killRotation(program: string, folder: string, caseFolder: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, folder, caseFolder, PASSPHRASE], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  const [code] = await ended;
  return code === 0;
}

function isCutOff(caseFolder: string): boolean {
  const salts = readdirSync(join(caseFolder, 'keys')).map((name) => name.split('.').slice(1, -1).join());
  return existsSync(join(caseFolder, 'casefile.db.rotating')) || new Set(salts.filter((salt) => salt !== '')).size > 1;
}

function findKey(caseFolder: string, passphrase: string) {
  return findKeyByPassphrase(caseFolder, readFileSync(join(caseFolder, 'casefile.db')).subarray(0, 16), passphrase);
}

function add(rooms: VaultRooms, name: string) {
  return rooms.api.members.add({ name, role: 'responder', passphrase: passphraseOf(name) });
}

function keyFiles(caseFolder: string): string[] {
  return readdirSync(join(caseFolder, 'keys')).map((name) => join(caseFolder, 'keys', name));
}
