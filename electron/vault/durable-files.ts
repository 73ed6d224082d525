import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/reply.ts';

/** Writes a whole file or none, readable by its owner only, and waits until it is on the disk. */
export function writeDurably(file: string, content: Uint8Array | string): void {
  const unfinished = `${file}.tmp`;
  try {
    writeFileSync(unfinished, content, { mode: 0o600, flush: true });
    renameDurably(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

export function syncFile(file: string): void {
  syncOpened(openSync(file, 'r+'));
}

/** Makes names durable: which files there are. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncOpened(openSync(folder, 'r'));
}

/** Undefined when there is no such file; throws `damaged` when it is larger than it can be. */
export function readSmallFile(file: string, maxBytes: number): Uint8Array | undefined {
  try {
    if (statSync(file).size <= maxBytes) return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  throw new AppError('damaged', `Cannot read "${file}": it is larger than it can be`);
}

function syncOpened(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
