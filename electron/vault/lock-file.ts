import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/reply.ts';
import { withStorageFailures } from '../database/storage-failure.ts';
import { readSmallFile, unfinishedName, writeDurably, writeNew } from './durable-files.ts';

/** Tells a second one who has the case file open. SQLite's own lock holds as well; this one is also seen over a network. */
export interface FolderLock {
  release(): void;
}

const LockText = z.object({
  host: z.string().max(255),
  process: z.number().int().positive(),
  started: z.string(),
  since: z.string().max(40),
});
type LockText = z.infer<typeof LockText>;

const LOCK_MAX_BYTES = 1000;
const REFRESH_MS = 60_000;
/** A lock from another machine that was not refreshed for so long was left by one that crashed. */
const STALE_AFTER_MS = 10 * REFRESH_MS;
/** One that cannot be read may be just being written; after so long, it was torn by a crash. */
const TORN_AFTER_MS = 3000;

/** Throws `in-use` with the other's host when somebody has it open. */
export function lockFolder(folder: string, since: string): FolderLock {
  const file = join(folder, 'lock');
  const text = JSON.stringify({ host: hostname(), process: process.pid, started: startOf(process.pid), since });
  withStorageFailures(`open "${folder}"`, () => {
    if (!writeFirst(file, text)) takeOver(folder, file, text);
  });
  const refresh = setInterval(() => touch(file), REFRESH_MS).unref();
  return {
    release() {
      clearInterval(refresh);
      if (readText(file) === text) rmSync(file, { force: true });
    },
  };
}

function takeOver(folder: string, file: string, text: string): void {
  const other = readLock(file);
  const held = other === undefined ? ageOf(file) < TORN_AFTER_MS : isHeld(file, other);
  if (held) throw inUse(folder, other);
  writeDurably(file, text);
  // Two that found the same old lock: the one that wrote last has it.
  if (readText(file) !== text) throw inUse(folder, readLock(file));
}

function isHeld(file: string, { host, process: pid, started }: LockText): boolean {
  if (host === hostname()) return isRunning(pid) && startOf(pid) === started;
  return ageOf(file) < STALE_AFTER_MS;
}

/** By the clock of the disk, which may be another machine's. */
function ageOf(file: string): number {
  const probe = unfinishedName(file);
  writeNew(probe, '');
  try {
    return statSync(probe).mtimeMs - statSync(file).mtimeMs;
  } finally {
    rmSync(probe, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // it runs, as another user
  }
}

/** Process numbers are used again: on Linux the time of start tells two apart. Elsewhere the number must do. */
function startOf(pid: number): string {
  const stat = process.platform === 'linux' ? statOf(pid) : '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function readLock(file: string): LockText | undefined {
  try {
    return LockText.parse(JSON.parse(readText(file) ?? ''));
  } catch {
    return undefined; // torn or not ours: nobody can be told from it
  }
}

function readText(file: string): string | undefined {
  try {
    return Buffer.from(readSmallFile(file, LOCK_MAX_BYTES) ?? '').toString();
  } catch {
    return undefined;
  }
}

function writeFirst(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // the medium is gone: the next save will say so
  }
}

function inUse(folder: string, other: LockText | undefined): AppError {
  const host = other?.host ?? '';
  return new AppError('in-use', `Cannot open "${folder}": it is open on "${host}", process ${other?.process ?? '?'}`, {
    details: { host, since: other?.since ?? '', sameHost: host === hostname() ? 1 : 0 },
  });
}
