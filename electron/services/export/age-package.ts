import { createHash } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import type { PackageSeal } from '../../../shared/exports/package-seal.ts';
import { AppError } from '../../../shared/reply.ts';
import { END, fillOf, headerOf, SUMS } from '../../vault/backup/archive-format.ts';
import { placeFile } from './place-file.ts';
import { streamOf } from './stream-of.ts';

export interface PackedFile {
  /** Its path in the archive with `/`, at most 100 bytes in UTF-8. */
  readonly name: string;
  /** In bytes; what `pieces` yields must be as long. */
  readonly size: number;
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface PackageOptions {
  readonly signal: AbortSignal;
  /** Of scrypt, for a passphrase: `caseFile.workFactor`. */
  readonly workFactor: number;
  readonly madeAt: Date;
  /** Runs when all is on the disk, right before the package gets its name: a package in its place was logged. */
  readonly record: (written: WrittenPackage) => void;
  /** Of the files, not of the seal around them. */
  readonly onBytes?: (packed: number) => void;
}

export interface WrittenPackage {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes files into one tar archive sealed with age, as they come: never more than a few pieces of them are in memory, and
 * nothing is written in clear. The last is `SHA256SUMS`, for `sha256sum -c`. Whole or not at all. Throws `bad-recipient`,
 * `cancelled`, and what a place refuses.
 */
export async function writeAgePackage(
  path: string,
  files: AsyncIterable<PackedFile> | Iterable<PackedFile>,
  seal: PackageSeal,
  options: PackageOptions,
): Promise<WrittenPackage> {
  const hash = createHash('sha256');
  let bytes = 0;
  let written: WrittenPackage = { bytes: 0, sha256: '' };
  await placeFile(path, sealed(), () => {
    assertNotCancelled(options.signal);
    written = { bytes, sha256: hash.digest('hex') };
    options.record(written);
  });
  return written;

  async function* sealed() {
    const encrypter = await encrypterFor(seal, options.workFactor);
    const archive: ReadableStream<Uint8Array> = streamOf(archiveOf(files, options));
    for await (const piece of await encrypter.encrypt(archive)) {
      assertNotCancelled(options.signal);
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
}

/** Before any work is done: a recipient is checked by sealing nothing to it. */
export async function assertCanSeal(seal: PackageSeal): Promise<void> {
  if (seal.kind === 'age') await encrypterFor(seal, 1);
}

async function encrypterFor(seal: PackageSeal, workFactor: number): Promise<Encrypter> {
  const encrypter = new Encrypter();
  if (seal.kind === 'passphrase') {
    encrypter.setPassphrase(seal.passphrase.normalize('NFC'));
    encrypter.setScryptWorkFactor(workFactor);
    return encrypter;
  }
  try {
    encrypter.addRecipient(seal.recipient);
    await encrypter.encrypt('');
    return encrypter;
  } catch {
    throw new AppError('bad-recipient', `Cannot seal to "${seal.recipient.slice(0, 20)}…": it is no age recipient`);
  }
}

async function* archiveOf(
  files: AsyncIterable<PackedFile> | Iterable<PackedFile>,
  { madeAt, onBytes }: PackageOptions,
): AsyncIterable<Uint8Array> {
  const at = Math.floor(madeAt.getTime() / 1000);
  const sums: string[] = [];
  const names = new Set<string>();
  let packed = 0;
  for await (const { name, size, pieces } of files) {
    if (names.has(name)) throw new Error('Two files of a package have one name');
    names.add(name);
    const hash = createHash('sha256');
    let done = 0;
    yield headerOf({ path: name, size, at });
    for await (const piece of pieces) {
      hash.update(piece);
      done += piece.length;
      packed += piece.length;
      yield piece;
      onBytes?.(packed);
    }
    if (done !== size) throw new Error('A file of a package is not as long as it was said to be');
    yield Buffer.alloc(fillOf(size));
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
  const last = Buffer.from(sums.join(''));
  yield Buffer.concat([headerOf({ path: SUMS, size: last.length, at }), last, Buffer.alloc(fillOf(last.length)), END]);
}

function assertNotCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'Cannot finish the package: it was cancelled');
}
