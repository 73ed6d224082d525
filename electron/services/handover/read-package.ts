import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/reply.ts';
import { BLOCK, END, type Entry, fillOf, readHeader, SUMS } from '../../vault/backup/archive-format.ts';
import { ByteReader } from './byte-reader.ts';
import { type Unsealing, unseal } from './unseal.ts';

export interface OpenedFile {
  readonly name: string;
  /** In bytes, as its header says; `pieces` yields as many or throws. */
  readonly size: number;
  readonly pieces: AsyncIterable<Buffer>;
}

interface Opening {
  readonly signal: AbortSignal;
  /** Of the sealed file. */
  readonly onBytes: (read: number, total: number) => void;
  /** Takes each file as it comes, in order. What it leaves unread is skipped. */
  readonly onFile: (file: OpenedFile) => Promise<void>;
}

/** Ours have one for each table, case and piece of evidence. */
const FILES_MAX = 1_000_000;
const SUMS_MAX_BYTES = 256 * 1024 * 1024;
const PIECE = 1 << 20;

/**
 * Reads a package that `writeAgePackage` made, from its first byte to its last, never holding more than a few pieces. Whoever
 * uses a file before this returns must be able to forget it: only at the end is it known that nothing is cut off or changed. Throws
 * `not-a-handover`, `handover-damaged`, `wrong-passphrase`, `sealed-for-others`, `cancelled`.
 */
export async function openAgePackage(
  path: string,
  key: Unsealing,
  { signal, onBytes, onFile }: Opening,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const { pieces, sha256, bytes } = await unseal(path, key, { signal, onBytes });
  const reader = new ByteReader(pieces);
  const sums = new Map<string, string>();
  for (let number = 0; number < FILES_MAX; number += 1) {
    const entry = readHeader(await reader.exactly(BLOCK));
    if (entry === undefined) throw number === 0 ? notOurs() : damaged();
    if (entry.path === SUMS) {
      await assertSums(reader, entry, sums);
      return { sha256: sha256(), bytes };
    }
    if (sums.has(entry.path)) throw damaged();
    sums.set(entry.path, await readFile(reader, entry, onFile));
  }
  throw damaged();
}

/** Answers with its SHA-256. */
async function readFile(reader: ByteReader, { path, size }: Entry, onFile: Opening['onFile']): Promise<string> {
  const hash = createHash('sha256');
  let missing = size;
  async function* pieces() {
    while (missing > 0) {
      const piece = await reader.some(Math.min(PIECE, missing));
      if (piece === undefined) throw damaged();
      missing -= piece.length;
      hash.update(piece);
      yield piece;
    }
  }
  await onFile({ name: path, size, pieces: pieces() });
  for await (const _skipped of pieces());
  await reader.exactly(fillOf(size));
  return hash.digest('hex');
}

/** Every file and its sum, no more and no fewer, and nothing behind. */
async function assertSums(reader: ByteReader, { size }: Entry, sums: ReadonlyMap<string, string>): Promise<void> {
  const computed = [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');
  if (size > SUMS_MAX_BYTES || size !== Buffer.byteLength(computed)) throw damaged();
  const told = await reader.exactly(size);
  await reader.exactly(fillOf(size));
  const end = await reader.exactly(END.length + 1);
  if (told.toString() !== computed || !end.equals(END)) throw damaged();
}

function damaged(): AppError {
  return new AppError('handover-damaged', 'Cannot open the package: it was cut off or changed');
}

function notOurs(): AppError {
  return new AppError('not-a-handover', 'Cannot open the package: it is no handover package');
}
