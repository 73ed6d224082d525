import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import type { Grant } from '../../shared/grant.ts';
import { AppError } from '../../shared/reply.ts';
import type { TaskContext } from './context.ts';
import { readBytes, readEvidence } from './evidence.ts';
import { evidenceBytes } from './evidence-bytes.ts';
import { placeFile } from './export/place-file.ts';
import { strippedCopy } from './strip/strip.ts';

interface Copy {
  readonly id: EvidenceId;
  readonly destination: Grant;
  readonly metadata: 'keep' | 'strip';
}

/**
 * Writes a copy to where the user chose: whole and logged, or not at all. As received, then the same by its SHA-256; or
 * without what its metadata tells, then `cannot-strip` is thrown where that cannot be done.
 */
export async function saveEvidence(context: TaskContext, { id, destination, metadata }: Copy) {
  const path = context.resolve(destination);
  const file = readEvidence(context, id);
  const strip = metadata === 'strip';
  const source = strip
    ? strippedCopy(evidenceBytes(context.db, file), file.format, context.signal)
    : readBytes(context.db, id);
  const hash = createHash('sha256');
  let sha256 = '';
  await placeFile(path, pieces(), () => {
    sha256 = hash.digest('hex');
    if (!strip && sha256 !== file.sha256)
      throw new AppError('damaged', `Cannot save the file "${id}": it is not as it was received`);
    context.mutate(({ audit }) => audit(strip ? 'evidence.saved-stripped' : 'evidence.saved', id));
  });
  return { fileName: basename(path), sha256 };

  async function* pieces() {
    let done = 0;
    for await (const bytes of source) {
      if (context.signal.aborted) throw new AppError('cancelled', `Cannot save the file "${id}": it was cancelled`);
      hash.update(bytes);
      done += bytes.length;
      context.progress({ stage: 'writing', done, total: file.size });
      yield bytes;
    }
  }
}
