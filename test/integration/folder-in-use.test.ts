import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type LockedCaseFile, lockedCaseFile } from '../fixtures/locked-case-file.ts';
import {
  createTestCaseFile,
  hashesBelow,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
} from '../fixtures/vault-rooms.ts';

const holders: ChildProcess[] = [];

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  removeTemporaryFolders();
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

async function hold({ rooms, caseFolder }: LockedCaseFile) {
  const program = fileURLToPath(new URL('../fixtures/holding-process.ts', import.meta.url));
  const words = [program, rooms.folder, caseFolder, PASSPHRASE];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(child);
  await once(child.stdout, 'data');
  return child;
}
