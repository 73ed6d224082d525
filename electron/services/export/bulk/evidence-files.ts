import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import type { EvidenceCopies } from '../../../../shared/exports/bulk-export.ts';
import { AppError } from '../../../../shared/reply.ts';
import type { TaskContext } from '../../context.ts';
import { readBytes, readEvidence } from '../../evidence.ts';
import { evidenceBytes } from '../../evidence-bytes.ts';
import { strippedCopy } from '../../strip/strip.ts';
import type { PackedFile } from '../age-package.ts';
import { evidenceName } from './names.ts';

interface EvidenceOrder {
  /** Of the case's files. */
  readonly name: string;
  /** With the names that they may have outside. */
  readonly evidence: readonly Evidence[];
  readonly copies: EvidenceCopies;
  readonly onNotStripped: (path: string) => void;
}

/** The files of one case. Originals are streamed; a stripped copy is held whole, one at a time, since its size is told first. */
export async function* evidenceFiles(context: TaskContext, order: EvidenceOrder): AsyncGenerator<PackedFile> {
  const { name, evidence, copies, onNotStripped } = order;
  if (copies === 'none') return;
  for (const [at, { id, fileName }] of evidence.entries()) {
    const path = `evidence/${name}/${evidenceName(fileName, at + 1)}`;
    const file = readEvidence(context, id);
    if (copies === 'as-received') {
      yield { name: path, size: file.size, pieces: readBytes(context.db, id) };
      continue;
    }
    const bytes = await strippedBytes(context, file);
    if (bytes === undefined) onNotStripped(path);
    else yield { name: path, size: bytes.length, pieces: [bytes] };
  }
}

async function strippedBytes(
  { db, signal }: TaskContext,
  file: ReturnType<typeof readEvidence>,
): Promise<Buffer | undefined> {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of strippedCopy(evidenceBytes(db, file), file.format, signal)) pieces.push(piece);
    return Buffer.concat(pieces);
  } catch (error) {
    if (error instanceof AppError && error.code === 'cannot-strip') return undefined;
    throw error;
  }
}
