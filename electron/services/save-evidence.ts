import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import type { Grant } from '../../shared/grant.ts';
import { AppError } from '../../shared/reply.ts';
import type { TaskContext } from './context.ts';
import { readBytes, readEvidence } from './evidence.ts';
import { placeFile } from './export/place-file.ts';

interface Copy {
  readonly id: EvidenceId;
  readonly destination: Grant;
  readonly metadata: 'keep' | 'strip';
}

/** Writes a file as it was received to where the user chose: whole, the same by its SHA-256, and logged, or not at all. */
export async function saveEvidence(context: TaskContext, { id, destination, metadata }: Copy) {
  if (metadata === 'strip')
    throw new AppError('cannot-strip', `Cannot strip the file "${id}": its format is not known`);
  const path = context.resolve(destination);
  const { sha256, size } = readEvidence(context, id);
  const hash = createHash('sha256');
  await placeFile(path, pieces(), () => {
    if (hash.digest('hex') !== sha256)
      throw new AppError('damaged', `Cannot save the file "${id}": it is not as it was received`);
    context.mutate(({ audit }) => audit('evidence.saved', id));
  });
  return { fileName: basename(path), sha256 };

  async function* pieces() {
    let done = 0;
    for (const bytes of readBytes(context.db, id)) {
      if (context.signal.aborted) throw new AppError('cancelled', `Cannot save the file "${id}": it was cancelled`);
      hash.update(bytes);
      done += bytes.length;
      context.progress({ stage: 'writing', done, total: size });
      yield bytes;
    }
  }
}
