import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Decrypter } from 'age-encryption';
import { AppError, type ErrorCode } from '../../../shared/reply.ts';
import { SCRYPT_WORK_FACTOR } from '../../vault/key-files.ts';
import { streamOf } from '../export/stream-of.ts';

/** A passphrase, or identities of which one may fit. */
export type Unsealing = { readonly passphrase: string } | { readonly identities: readonly string[] };

interface Unsealed {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Of the sealed file, once all of it was read. */
  readonly sha256: () => string;
  readonly bytes: number;
}

interface Reading {
  readonly signal: AbortSignal;
  readonly onBytes: (read: number, total: number) => void;
}

const FIRST_LINE = 'age-encryption.org/v1\n';
const HEADER_MAX = 4096;
const PIECE = 1 << 20;

/** What is in a sealed file, piece by piece. Each is authentic; whether the end is there is known at the end alone. */
export async function unseal(path: string, key: Unsealing, { signal, onBytes }: Reading): Promise<Unsealed> {
  const { size } = await stat(path).catch(() => {
    throw refused('missing', 'it is not there');
  });
  checkHeader(readStart(path), key);
  const hash = createHash('sha256');
  const sealed = createReadStream(path, { highWaterMark: PIECE });
  const pieces = await decrypterFor(key)
    .decrypt(streamOf(counted()))
    .catch((cause) => {
      sealed.destroy();
      throw translated(cause, key);
    });
  return { pieces: guarded(pieces), sha256: () => hash.digest('hex'), bytes: size };

  async function* counted() {
    let read = 0;
    for await (const piece of sealed) {
      if (signal.aborted) throw new AppError('cancelled', 'Cannot open the package: it was cancelled');
      hash.update(piece);
      read += piece.length;
      onBytes(read, size);
      yield piece as Uint8Array; // a stream without an encoding
    }
  }

  async function* guarded(stream: ReadableStream<Uint8Array>) {
    try {
      yield* stream;
    } catch (cause) {
      throw translated(cause, key);
    } finally {
      sealed.destroy();
    }
  }
}

function readStart(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const start = Buffer.alloc(HEADER_MAX);
    return start.toString('latin1', 0, readSync(descriptor, start, 0, HEADER_MAX, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Before any key is tried: what could take long, or much memory, is refused by its looks. */
function checkHeader(start: string, key: Unsealing): void {
  if (!start.startsWith(FIRST_LINE)) throw refused('not-a-handover', 'it is no sealed file');
  const end = start.indexOf('\n--- ');
  if (end < 0) throw refused('handover-damaged', 'its beginning is too long, or cut');
  const header = start.slice(0, end);
  for (const [, factor] of header.matchAll(/^-> scrypt \S+ (\d+)$/gm))
    if (Number(factor) > SCRYPT_WORK_FACTOR) throw refused('handover-damaged', 'it asks for too much memory');
  const isUnderPassphrase = header.includes('\n-> scrypt ');
  if (isUnderPassphrase && 'identities' in key) throw refused('wrong-passphrase', 'it is under a passphrase');
  if (!isUnderPassphrase && 'passphrase' in key) throw refused('sealed-for-others', 'it is sealed to a recipient');
}

function decrypterFor(key: Unsealing): Decrypter {
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase.normalize('NFC'));
  else for (const identity of key.identities) decrypter.addIdentity(identity);
  return decrypter;
}

/** Never with what the library says: it may quote what is sealed. */
function translated(cause: unknown, key: Unsealing): unknown {
  if (cause instanceof AppError || (cause instanceof Error && 'code' in cause)) return cause;
  if (cause instanceof Error && cause.message.startsWith('no identity matched'))
    return 'passphrase' in key
      ? refused('wrong-passphrase', 'the passphrase is another')
      : refused('sealed-for-others', 'it was sealed for another case file');
  return refused('handover-damaged', 'it was cut off or changed');
}

function refused(code: ErrorCode, state: string): AppError {
  return new AppError(code, `Cannot open the package: ${state}`);
}
