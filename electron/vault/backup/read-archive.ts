import { createHash } from 'node:crypto';
import { closeSync, mkdirSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/reply.ts';
import { openPlainFile } from '../../database/plain-file.ts';
import { databaseFile, keysFolder } from '../case-file-folder.ts';
import { BLOCK, END, type Entry, FOLDER, fillOf, KEY_FILE, readHeader, SUMS } from './archive-format.ts';

const PIECE = 1 << 20;
/** Ours are far below: a file made to do harm could name a million. */
const ENTRIES_MAX = 500;
const SMALL_MAX_BYTES = 65_536;
const DATABASE = `${FOLDER}/casefile.db`;

export interface Unpacking {
  readonly signal: AbortSignal;
  /** Bytes read so far. */
  readonly onBytes: (read: number, total: number) => void;
  /** Waits until all is on the disk: not needed for what is looked at and thrown away. */
  readonly durable: boolean;
}

/** What an archive says of itself, without reading what is in it. Throws `not-a-backup`, and `backup-damaged` where its end is missing. */
export async function peekArchive(path: string): Promise<{ readonly madeAt: Date; readonly bytes: number }> {
  const file = await openArchive(path);
  try {
    const { size } = await file.stat();
    const entries: Entry[] = [];
    for (let place = 0; entries.at(-1)?.path !== SUMS; ) {
      const entry = await entryAt(file, path, place, entries.length);
      entries.push(entry);
      place += BLOCK + entry.size + fillOf(entry.size);
      if (entry.path === SUMS) await assertEnd(file, path, place, size);
    }
    return { madeAt: new Date((entries[0]?.at ?? 0) * 1000), bytes: size };
  } finally {
    await file.close();
  }
}

/**
 * Unpacks a backup as a case-file folder into `folder`, which is there and empty. What it throws (`not-a-backup`,
 * `backup-damaged`, or an error of the disk) comes before anything in it may be used: each byte is compared with its sum.
 */
export async function unpackArchive(path: string, folder: string, options: Unpacking): Promise<void> {
  const file = await openArchive(path);
  try {
    const { size } = await file.stat();
    mkdirSync(keysFolder(folder), { mode: 0o700 });
    const sums = new Map<string, string>();
    let place = 0;
    for (let number = 0; ; number += 1) {
      const entry = await entryAt(file, path, place, number);
      if (sums.has(entry.path)) throw damaged(path);
      const bytes = piecesOf(file, path, place + BLOCK, entry.size, options, size);
      place += BLOCK + entry.size + fillOf(entry.size);
      if (entry.path === SUMS) {
        await assertSums(path, bytes, sums);
        return await assertEnd(file, path, place, size);
      }
      sums.set(entry.path, await writeOut(targetOf(folder, entry.path), bytes, options.durable));
    }
  } finally {
    await file.close();
  }
}

/** No link or device: see `openPlainFile`. */
async function openArchive(path: string): Promise<FileHandle> {
  try {
    closeSync(openPlainFile(path));
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new AppError('backup-place-missing', `Cannot read the backup "${path}": it is not there`);
    throw error;
  }
}

async function entryAt(file: FileHandle, path: string, place: number, number: number): Promise<Entry> {
  const header = Buffer.alloc(BLOCK);
  const { bytesRead } = await file.read(header, 0, BLOCK, place);
  const entry = readHeader(header);
  if (entry === undefined && number === 0) throw new AppError('not-a-backup', `Cannot use "${path}": it is no backup`);
  if (bytesRead < BLOCK || entry === undefined || number > ENTRIES_MAX) throw damaged(path);
  if (!isOurs(entry.path))
    throw new AppError('not-a-backup', `Cannot use "${path}": something is in it that is in no backup`);
  if (entry.path !== DATABASE && entry.size > SMALL_MAX_BYTES) throw damaged(path);
  return entry;
}

function isOurs(path: string): boolean {
  const keys = `${FOLDER}/keys/`;
  if (path.startsWith(keys)) return KEY_FILE.test(path.slice(keys.length));
  return path === SUMS || path === DATABASE || path === `${FOLDER}/README.txt`;
}

async function* piecesOf(
  file: FileHandle,
  path: string,
  start: number,
  size: number,
  { signal, onBytes }: Unpacking,
  total: number,
): AsyncIterable<Buffer> {
  for (let done = 0; done < size; ) {
    signal.throwIfAborted();
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size - done));
    const { bytesRead } = await file.read(piece, 0, piece.length, start + done);
    if (bytesRead === 0) throw damaged(path);
    done += bytesRead;
    onBytes(start + done, total);
    yield piece.subarray(0, bytesRead);
  }
}

async function writeOut(target: string, pieces: AsyncIterable<Buffer>, durable: boolean): Promise<string> {
  const hash = createHash('sha256');
  const out = await open(target, 'wx', 0o600);
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      for (let done = 0; done < piece.length; ) done += (await out.write(piece, done)).bytesWritten;
    }
    if (durable) await out.sync();
  } finally {
    await out.close();
  }
  return hash.digest('hex');
}

/** Every file and its sum, no more and no fewer. */
async function assertSums(
  path: string,
  pieces: AsyncIterable<Buffer>,
  sums: ReadonlyMap<string, string>,
): Promise<void> {
  const told: Buffer[] = [];
  for await (const piece of pieces) told.push(piece);
  const computed = [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');
  if (Buffer.concat(told).toString() !== computed || !sums.has(DATABASE)) throw damaged(path);
}

async function assertEnd(file: FileHandle, path: string, place: number, size: number): Promise<void> {
  const end = Buffer.alloc(END.length, 1);
  await file.read(end, 0, end.length, place);
  if (!end.equals(END) || size !== place + END.length) throw damaged(path);
}

function targetOf(folder: string, path: string): string {
  if (path === DATABASE) return databaseFile(folder);
  return path.includes('/keys/') ? join(keysFolder(folder), basename(path)) : join(folder, basename(path));
}

function damaged(path: string): AppError {
  return new AppError('backup-damaged', `Cannot use the backup "${path}": it was cut off or changed`);
}
