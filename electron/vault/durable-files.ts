import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/reply.ts';
import { openPlainFile } from '../database/plain-file.ts';

/** Writes a whole file or none, readable by its owner only, and waits until it is on the disk. */
export function writeDurably(file: string, content: Uint8Array | string): void {
  const unfinished = unfinishedName(file);
  try {
    writeNew(unfinished, content);
    renameDurably(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Beside the file, under a name that nobody can have taken. Where a link was put all the same, writing fails. */
export function unfinishedName(file: string): string {
  return `${file}.${randomBytes(8).toString('hex')}.tmp`;
}

export function writeNew(file: string, content: Uint8Array | string): void {
  writeFileSync(file, content, { flag: 'wx', mode: 0o600, flush: true });
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

/** Undefined when there is no such file; throws `damaged` when it is larger than it can be, or no file at all. */
export function readSmallFile(file: string, maxBytes: number): Uint8Array | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openPlainFile(file);
    if (fstatSync(descriptor).size <= maxBytes) return readFileSync(descriptor);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  throw new AppError('damaged', `Cannot read "${file}": it is larger than it can be`);
}

/** The first bytes of a file, whatever it is. */
export function readBeginning(file: string, bytes: number): Buffer {
  const descriptor = openPlainFile(file);
  try {
    const beginning = Buffer.alloc(bytes);
    readSync(descriptor, beginning, 0, bytes, 0);
    return beginning;
  } finally {
    closeSync(descriptor);
  }
}

function syncOpened(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
