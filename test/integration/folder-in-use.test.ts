import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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

  it('that another process has open is refused with the place where it is, until that one ends', {
    timeout: 30_000,
  }, async () => {
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

  it('that a killed process had open can be opened again', { timeout: 30_000 }, async () => {
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

  it('whose lock is torn is opened, unless it may be just being written', async () => {
    const locked = await lockedCaseFile();
    const lock = join(locked.caseFolder, 'lock');
    writeFileSync(lock, '{"host":"other-lap');
    await expect(locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'in-use' });
    const before = new Date(Date.now() - 10_000);
    utimesSync(lock, before, before);
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
  });

  it('that two unlock in the same moment is open to one of them, also where a lock was left behind', {
    timeout: 60_000,
  }, async () => {
    const locked = await lockedCaseFile();
    const racers = [await start('racing-process.ts', locked), await start('racing-process.ts', locked)];
    const said = (racer: Racer, line: string) => {
      racer.child.stdin.write(`${line}\n`);
      return racer.nextLine();
    };
    for (let round = 0; round < 20; round += 1) {
      const left = { host: hostname(), process: 4_000_000, started: '1', since: '2027-03-04T12:40:00.000Z' };
      if (round % 2 === 1) writeFileSync(join(locked.caseFolder, 'lock'), JSON.stringify(left));
      const outcomes = await Promise.all(racers.map((racer) => said(racer, 'unlock')));
      expect(outcomes.sort()).toEqual(['in-use', 'opened']);
      await Promise.all(racers.map((racer) => said(racer, 'lock')));
      expect(readdirSync(locked.caseFolder)).not.toContain('lock');
    }
    expect(await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE })).toMatchObject({ phase: 'unlocked' });
    expect(locked.rooms.session.caseFile?.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('that is open in this very process is refused to a second session', async () => {
    const locked = await lockedCaseFile();
    await locked.rooms.api.session.unlock({ passphrase: PASSPHRASE });
    const second = openVaultRooms(locked.rooms.folder);
    await second.api.session.choose({ folder: second.grant(locked.caseFolder) });
    await expect(second.api.session.unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'in-use' });
  });
});

async function hold(locked: LockedCaseFile): Promise<ChildProcess> {
  return (await start('holding-process.ts', locked)).child;
}

interface Racer {
  readonly child: ChildProcessWithoutNullStreams;
  nextLine(): Promise<string>;
}

/** Resolves when it is ready. */
async function start(name: string, { rooms, caseFolder }: LockedCaseFile): Promise<Racer> {
  const program = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  const child = spawn(process.execPath, [program, rooms.folder, caseFolder, PASSPHRASE]);
  holders.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => String((await lines.next()).value);
  expect(await nextLine()).toBe('ready');
  return { child, nextLine };
}
