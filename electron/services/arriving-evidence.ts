import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { DraftKey } from '../../shared/drafts/draft.ts';
import {
  type ArrivedEvidence,
  CHUNK_BYTES,
  type Evidence,
  type EvidenceHome,
  EvidenceId,
} from '../../shared/evidence/evidence.ts';
import { type EvidenceFormat, formatFacts } from '../../shared/evidence/format.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb, WritableDb } from '../database/handles.ts';
import {
  countEvidenceChunks,
  deleteDraftEvidence,
  deleteEvidence,
  deleteUnfinishedEvidence,
  type EvidenceRecord,
  getEvidence,
  getEvidenceChunk,
  getSameEvidence,
  insertEvidence,
  insertEvidenceChunk,
  listDraftEvidence,
  listEvidenceWithoutFormat,
  updateEvidenceArrived,
  updateEvidenceFormat,
  updateEvidenceHome,
} from '../database/repositories/evidence.ts';
import { assertNotAnonymised, readCaseToAddTo } from './access.ts';
import type { DraftContext, MutationContext } from './context.ts';
import { assertRoomFor } from './disk-room.ts';
import { maySee, missingFile, readBytes } from './evidence.ts';
import { tellFormat } from './evidence-format.ts';
import { safeFileName } from './safe-file-name.ts';
import { indexPart } from './search-words.ts';

export interface NewFile {
  readonly home: z.output<typeof EvidenceHome>;
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

export function beginEvidence(context: DraftContext, { home, ...file }: NewFile): { id: EvidenceId } {
  const { db, member, now } = context;
  if ('incidentId' in home) assertNotAnonymised(readCaseToAddTo(context, home.incidentId));
  assertRoomFor(db, file.size);
  const id = EvidenceId.parse(newId());
  const belongs =
    'incidentId' in home ? { incidentId: home.incidentId, draftKey: null } : { incidentId: null, draftKey: home.draft };
  insertEvidence(db, {
    id,
    ...belongs,
    ...file,
    fileName: safeFileName(file.fileName),
    receivedAt: now(),
    receivedBy: member,
  });
  return { id };
}

interface Piece {
  readonly id: EvidenceId;
  readonly index: number;
  /** In base64. */
  readonly bytes: string;
}

export function appendEvidence(context: DraftContext, { id, index, bytes }: Piece) {
  appendPiece(context, id, index, Buffer.from(bytes, 'base64'));
  return {};
}

/** Every piece but the last is full, so that each is found again by its place. */
export function appendPiece(context: DraftContext, id: EvidenceId, index: number, piece: Buffer): void {
  const { db } = context;
  const file = readArriving(context, id, 'add to');
  const next = countEvidenceChunks(db, id);
  if (index !== next) throw refused('add to', file, `piece ${next} comes next, not ${index}`);
  const due = Math.min(CHUNK_BYTES, file.size - index * CHUNK_BYTES);
  if (piece.length !== due || due === 0)
    throw refused('add to', file, `piece ${index} has ${piece.length} bytes instead of ${Math.max(0, due)}`);
  insertEvidenceChunk(db, id, index, piece);
}

/** From here on it is part of the record and does not change any more. */
export function finishEvidence(context: MutationContext, { id }: { id: EvidenceId }): ArrivedEvidence {
  const { db, now } = context;
  const file = readArriving(context, id, 'finish');
  const pieces = Math.ceil(file.size / CHUNK_BYTES);
  const arrived = countEvidenceChunks(db, id);
  if (arrived !== pieces) throw refused('finish', file, `${arrived} of ${pieces} pieces have arrived`);
  const sha256 = hashOf(db, id);
  const same = getSameEvidence(db, file, sha256);
  if (same !== undefined && maySee(context, same)) return keepEarlier(context, file, { ...same, sha256 });
  return keep(context, { ...file, sha256, receivedAt: now(), format: formatOf(db, id) });
}

function keep({ db, audit }: MutationContext, file: EvidenceRecord & { sha256: string }): ArrivedEvidence {
  updateEvidenceArrived(db, file);
  if (file.incidentId !== null) indexPart(db, 'evidence', file.id, file.incidentId, file.fileName);
  audit('evidence.received', `${file.id} ${file.sha256}`); // so that the log holds it to what it was
  return { ...file, kind: formatFacts(file.format).kind, alreadyThere: false };
}

function keepEarlier(
  { db, audit }: MutationContext,
  arrived: EvidenceRecord,
  earlier: EvidenceRecord & { sha256: string },
): ArrivedEvidence {
  deleteEvidence(db, arrived.id);
  audit('evidence.received-again', `${earlier.id} ${earlier.sha256}`);
  return { ...earlier, alreadyThere: true };
}

/** What a draft has brought belongs to the case from now on. What has not wholly arrived does not come any more. */
export function fileDraftEvidence(context: MutationContext, draft: DraftKey, incidentId: IncidentId): void {
  const { db, member } = context;
  for (const file of listDraftEvidence(db, draft, member)) fileEvidence(context, file, incidentId);
  deleteDraftEvidence(db, draft, member);
}

/** The file of a draft belongs to a case from now on. Where the case had its bytes before, that file stays. */
export function fileEvidence(
  context: MutationContext,
  { id, sha256, fileName, receivedBy }: Evidence,
  incidentId: IncidentId,
): EvidenceId {
  const { db, audit } = context;
  const same = getSameEvidence(db, { incidentId, draftKey: null, receivedBy }, sha256);
  if (same !== undefined && maySee(context, same)) {
    deleteEvidence(db, id);
    audit('evidence.received-again', `${same.id} ${sha256}`);
    return same.id;
  }
  updateEvidenceHome(db, id, incidentId);
  indexPart(db, 'evidence', id, incidentId, fileName);
  audit('evidence.filed', id);
  return id;
}

/** Evidence of a case stays; what was begun may be taken back by whoever began it. */
export function discardEvidence(context: MutationContext, { id }: { id: EvidenceId }) {
  const file = readMine(context, id);
  if (file.sha256 !== null && file.draftKey === null) throw refused('take back', file, 'it belongs to a case');
  deleteEvidence(context.db, id);
  context.audit('evidence.discarded', id);
  return {};
}

/**
 * For the moment after unlocking: nothing is arriving yet, so what stopped arriving does not come any more. What arrived
 * before formats were told gets its own.
 */
export function tidyEvidence(db: WritableDb): void {
  deleteUnfinishedEvidence(db);
  for (const id of listEvidenceWithoutFormat(db)) updateEvidenceFormat(db, id, formatOf(db, id));
}

function readArriving(context: DraftContext, id: EvidenceId, doing: string): EvidenceRecord {
  const file = readMine(context, id);
  if (file.incidentId !== null) readCaseToAddTo(context, file.incidentId);
  if (file.sha256 !== null) throw refused(doing, file, 'it has wholly arrived and does not change any more');
  return file;
}

function readMine({ db, member }: DraftContext, id: EvidenceId): EvidenceRecord {
  const file = getEvidence(db, id);
  if (file === undefined || file.receivedBy !== member) throw missingFile(id);
  return file;
}

/** In hex. */
function hashOf(db: ReadableDb, id: EvidenceId): string {
  const hash = createHash('sha256');
  for (const bytes of readBytes(db, id)) hash.update(bytes);
  return hash.digest('hex');
}

function formatOf(db: ReadableDb, id: EvidenceId): EvidenceFormat {
  return tellFormat(getEvidenceChunk(db, id, 0) ?? Buffer.alloc(0));
}

function refused(doing: string, { id }: EvidenceRecord, state: string): AppError {
  return new AppError('not-allowed', `Cannot ${doing} the file "${id}": ${state}`);
}
