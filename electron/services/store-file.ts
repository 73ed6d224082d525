import type { z } from 'zod';
import {
  type ArrivedEvidence,
  CHUNK_BYTES,
  EVIDENCE_MAX_BYTES,
  type EvidenceHome,
  type EvidenceId,
} from '../../shared/evidence/evidence.ts';
import { AppError } from '../../shared/reply.ts';
import { deleteEvidence } from '../database/repositories/evidence.ts';
import { appendPiece, beginEvidence, finishEvidence } from './arriving-evidence.ts';
import type { DraftContext, TaskContext } from './context.ts';

export interface FileToStore {
  readonly home: z.output<typeof EvidenceHome>;
  readonly fileName: string;
  readonly mediaType: string;
  /** Of any length each; read one at a time. */
  readonly pieces: AsyncIterable<Buffer> | Iterable<Buffer>;
  /** In bytes, of all pieces together. */
  readonly size: number;
}

/**
 * Streams a file into the case file: whole or not at all, never more of it in memory than two pieces. Throws `too-large`
 * before anything is read, `not-allowed` when there are more or fewer bytes than was said, `cancelled`.
 */
export async function storeFile(context: TaskContext, file: FileToStore): Promise<ArrivedEvidence> {
  const { pieces, ...about } = file;
  if (file.size > EVIDENCE_MAX_BYTES)
    throw new AppError('too-large', `Cannot store a file: it has ${file.size} of ${EVIDENCE_MAX_BYTES} bytes at most`);
  const { id } = asDraft(context, (draft) => beginEvidence(draft, about));
  try {
    await append(context, id, file.size, pieces);
    return context.mutate((change) => finishEvidence(change, { id }));
  } catch (error) {
    takeBack(context, id);
    throw error;
  }
}

/** Between two pieces others are answered. */
async function append(context: TaskContext, id: EvidenceId, size: number, pieces: FileToStore['pieces']) {
  let index = 0;
  for await (const piece of inFullPieces(pieces)) {
    if (context.signal.aborted) throw new AppError('cancelled', `Cannot store the file "${id}": it was cancelled`);
    const place = index++;
    asDraft(context, (draft) => appendPiece(draft, id, place, piece));
    context.progress({ stage: 'storing', done: Math.min(size, index * CHUNK_BYTES), total: size });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One buffer that is filled again and again: each is stored before the next one is asked for. */
export async function* inFullPieces(pieces: FileToStore['pieces']): AsyncGenerator<Buffer> {
  const full = Buffer.alloc(CHUNK_BYTES);
  let length = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const copied = piece.copy(full, length, at);
      at += copied;
      length += copied;
      if (length < CHUNK_BYTES) continue;
      yield full;
      length = 0;
    }
  }
  if (length > 0) yield full.subarray(0, length);
}

/** Nothing of it is recorded yet, so this is not audited, as with a draft. */
function takeBack({ caseFile }: TaskContext, id: EvidenceId): void {
  try {
    deleteEvidence(caseFile.db, id);
  } catch {
    // A full disk, or the case file is closed: what never arrived is deleted at the next unlock.
  }
}

function asDraft<Result>(
  { caseFile, member, installation, now }: TaskContext,
  change: (draft: DraftContext) => Result,
): Result {
  const { db } = caseFile; // another one after a rotation
  return db.transaction(() => change({ db, member, installation, now })).immediate();
}
