import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import {
  type ArrivedEvidence,
  CHUNK_BYTES,
  EVIDENCE_MAX_BYTES,
  type EvidenceHome,
  type EvidenceId,
} from '../../shared/evidence/evidence.ts';
import { AppError, type ErrorCode } from '../../shared/reply.ts';
import { storageFailure } from '../database/storage-failure.ts';
import type { Api } from './ask-engine.ts';

const NAME_MAX = 300;

/** For the writer of a pipe, which would be waited for without end. Unknown on Windows. */
const DO_NOT_WAIT = constants.O_NONBLOCK ?? 0;

export type TellProgress = (file: string, done: number, size: number) => void;

/** Reads a file piece by piece into a case or a draft: whole or not at all. Throws `AppError` for whatever is wrong with the file. */
export async function attachFile(
  api: Api,
  home: z.input<typeof EvidenceHome>,
  path: string,
  tell: TellProgress,
): Promise<ArrivedEvidence> {
  const handle = await open(path, constants.O_RDONLY | DO_NOT_WAIT).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const size = await sizeOf(handle, path);
    const fileName = basename(path).slice(-NAME_MAX);
    const { id } = await api.evidence.begin({ home, fileName, mediaType: '', size });
    return await store(api, id, pieces(handle, path, size), (done) => tell(path, done, size));
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    await handle.close();
  }
}

async function sizeOf(handle: FileHandle, path: string): Promise<number> {
  const found = await handle.stat();
  if (found.isDirectory()) throw refused('not-allowed', path, 'it is a folder');
  if (!found.isFile()) throw refused('not-allowed', path, 'it is no file');
  if (found.size > EVIDENCE_MAX_BYTES)
    throw refused('too-large', path, `it has ${found.size} bytes, and at most ${EVIDENCE_MAX_BYTES} are kept`);
  return found.size;
}

async function* pieces(handle: FileHandle, path: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    const length = Math.min(CHUNK_BYTES, size - at);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead < length) throw refused('not-allowed', path, 'it became shorter while it was read');
    yield buffer;
  }
}

async function store(api: Api, id: EvidenceId, source: AsyncIterable<Buffer>, tell: (done: number) => void) {
  let [index, done] = [0, 0];
  try {
    for await (const piece of source) {
      await api.evidence.append({ id, index: index++, bytes: piece.toString('base64') });
      done += piece.length;
      tell(done);
    }
    return await api.evidence.finish({ id });
  } catch (error) {
    await api.evidence.discard({ id }).catch(() => undefined); // or it is forgotten at the next unlock
    throw error;
  }
}

const states: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOENT: ['missing', 'there is no such file'],
  ENOTDIR: ['missing', 'there is no such file'],
  EACCES: ['not-allowed', 'it may not be read'],
  EPERM: ['not-allowed', 'it may not be read'],
  EISDIR: ['not-allowed', 'it is a folder'],
};

function unreadable(path: string, error: unknown): unknown {
  const known = states[error instanceof Error && 'code' in error ? String(error.code) : ''];
  return known === undefined
    ? (storageFailure(error, `attach "${basename(path)}"`) ?? error)
    : refused(known[0], path, known[1]);
}

function refused(code: ErrorCode, path: string, state: string): AppError {
  return new AppError(code, `Cannot attach "${basename(path)}": ${state}`);
}
