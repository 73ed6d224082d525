import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'quiet-room-';

/** A folder that only this user can read (0700), for what Chromium insists on writing. Named after the process that owns it. */
export function createTemporaryProfile(root = tmpdir()): string {
  removeLeftProfiles(root);
  return mkdtempSync(join(root, `${PREFIX}${process.pid}-`));
}

/** Chromium may still be writing its last file while it dies, so this tries for a second. */
export function removeTemporaryProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Those of processes that ended without the chance to tidy up (a power cut, a kill). */
export function removeLeftProfiles(root = tmpdir()): void {
  for (const name of readdirSync(root)) {
    const owner = /^quiet-room-(\d+)-/.exec(name)?.[1];
    const folder = join(root, name);
    if (owner !== undefined && !isRunning(Number(owner)) && isOurs(folder)) removeTemporaryProfile(folder);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // runs, under another user
  }
}

function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid());
}
