import type { z } from 'zod';
import type { Evidence, EvidenceHome, EvidenceId, ListedEvidence } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb } from '../database/handles.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import {
  type EvidenceRecord,
  getEvidence,
  getEvidenceChunk,
  listCasesWithHash,
  listDraftEvidence,
  listEvidence,
  updateEvidenceSensitive,
} from '../database/repositories/evidence.ts';
import { readCaseToAddTo, seesOnlyOwn } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';

type Home = z.output<typeof EvidenceHome>;

/** A draft's files are seen by whoever attached them, a case's by whoever may see the case, or else one's own in it. */
export function findEvidence(context: QueryContext, home: Home): ListedEvidence[] {
  const { db, member } = context;
  const files =
    'draft' in home
      ? listDraftEvidence(db, home.draft, member)
      : listEvidence(db, readCaseToAddTo(context, home.incidentId).id).filter((file) => maySee(context, file));
  const hidden = new Set<IncidentId>(listClosedCases(db, member));
  if ('incidentId' in home) hidden.add(home.incidentId);
  const alsoIn = (sha256: string) =>
    seesOnlyOwn(context) ? [] : listCasesWithHash(db, sha256).filter(({ incidentId }) => !hidden.has(incidentId));
  return files.map((file) => ({ ...file, alsoIn: alsoIn(file.sha256) }));
}

export function setSensitive(
  context: MutationContext,
  { id, sensitive }: { id: EvidenceId; sensitive: boolean },
): Evidence {
  const file = readEvidence(context, id);
  updateEvidenceSensitive(context.db, id, sensitive);
  context.audit(sensitive ? 'evidence.covered' : 'evidence.uncovered', id);
  return { ...file, sensitive };
}

/** A file that has wholly arrived, for whoever may see it. */
export function readEvidence(context: QueryContext, id: EvidenceId): EvidenceRecord & { sha256: string } {
  const file = getEvidence(context.db, id);
  if (file?.incidentId != null) readCaseToAddTo(context, file.incidentId);
  const mine = file?.receivedBy === context.member;
  if (file === undefined || file.sha256 === null || (file.incidentId === null && !mine)) throw missingFile(id);
  if (!maySee(context, file)) throw missingFile(id);
  return { ...file, sha256: file.sha256 };
}

export function readPiece(context: QueryContext, { id, index }: { id: EvidenceId; index: number }): { bytes: string } {
  const { size } = readEvidence(context, id);
  const bytes = getEvidenceChunk(context.db, id, index);
  if (bytes === undefined)
    throw new AppError('not-found', `Cannot read piece ${index} of the file "${id}": it has ${size} bytes`);
  return { bytes: bytes.toString('base64') };
}

/** The bytes as received, piece by piece. */
export function* readBytes(db: ReadableDb, id: EvidenceId): Generator<Buffer> {
  for (let position = 0; ; position++) {
    const bytes = getEvidenceChunk(db, id, position);
    if (bytes === undefined) return;
    yield bytes;
  }
}

/** Whether a member sees a file of a case that they may add to. */
export function maySee(context: QueryContext, { receivedBy }: Pick<Evidence, 'receivedBy'>): boolean {
  return receivedBy === context.member || !seesOnlyOwn(context);
}

export function missingFile(id: EvidenceId): AppError {
  return new AppError('not-found', `Cannot find the file "${id}": there is none`);
}
