import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSalt } from '../../electron/database/open-database.ts';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import {
  durationOfRotation,
  type KilledRotation,
  killWhileRotating,
  makeToRotate,
} from '../fixtures/kills-while-rotating.ts';
import {
  createTestCaseFile,
  hashesBelow,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  reopened,
  temporaryFolder,
  type VaultRooms,
} from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

/** `npm run test:faults` does it 500 times. */
const KILLS = 12;
/** As many case files are worked on side by side as the smallest machine has cores. */
const LANES = 2;
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
    const template = await makeToRotate();
    const duration = await durationOfRotation(file, template);
    const moments = Array.from({ length: KILLS }, (_, place) => ((place + Math.random()) / KILLS) * duration);
    const lanes = Array.from({ length: LANES }, async (_, lane) => {
      const outcomes: KilledRotation[] = [];
      for (const moment of moments.filter((_moment, place) => place % LANES === lane))
        outcomes.push(await killWhileRotating(file, template, moment));
      return outcomes;
    });
    const outcomes = (await Promise.all(lanes)).flat();
    rmSync(folder, { recursive: true });
    expect(outcomes).toHaveLength(KILLS);
  });
});

function add(rooms: VaultRooms, name: string) {
  return rooms.api.members.add({ name, role: 'responder', passphrase: passphraseOf(name) });
}

function keyFiles(caseFolder: string): string[] {
  return readdirSync(join(caseFolder, 'keys')).map((name) => join(caseFolder, 'keys', name));
}
