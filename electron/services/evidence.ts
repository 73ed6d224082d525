import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import {
  type ArrivedEvidence,
  CHUNK_BYTES,
  type Evidence,
  type EvidenceHome,
  EvidenceId,
  type ListedEvidence,
} from '../../shared/evidence/evidence.ts';
import { type EvidenceFormat, formatFacts } from '../../shared/evidence/format.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb, WritableDb } from '../database/handles.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import {
  countEvidenceChunks,
  deleteEvidence,
  deleteUnfinishedEvidence,
  type EvidenceRecord,
  getEvidence,
  getEvidenceChunk,
  getSameEvidence,
  insertEvidence,
  insertEvidenceChunk,
  listCasesWithHash,
  listDraftEvidence,
  listEvidence,
  listEvidenceWithoutFormat,
  updateEvidenceArrived,
  updateEvidenceFormat,
  updateEvidenceSensitive,
} from '../database/repositories/evidence.ts';
import { readCaseToAddTo, seesOnlyOwn } from './access.ts';
import type { DraftContext, MutationContext, QueryContext } from './context.ts';
import { assertRoomFor } from './disk-room.ts';
import { tellFormat } from './evidence-format.ts';
import { safeFileName } from './safe-file-name.ts';
import { indexPart } from './search-words.ts';

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

export interface NewFile {
  readonly home: Home;
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

export function beginEvidence(context: DraftContext, { home, ...file }: NewFile): { id: EvidenceId } {
  const { db, member, now } = context;
  if ('incidentId' in home) readCaseToAddTo(context, home.incidentId);
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

export function setSensitive(
  context: MutationContext,
  { id, sensitive }: { id: EvidenceId; sensitive: boolean },
): Evidence {
  const file = readEvidence(context, id);
  updateEvidenceSensitive(context.db, id, sensitive);
  context.audit(sensitive ? 'evidence.covered' : 'evidence.uncovered', id);
  return { ...file, sensitive };
}

/** Evidence of a case stays; what was begun may be taken back by whoever began it. */
export function discardEvidence(context: MutationContext, { id }: { id: EvidenceId }) {
  const file = readMine(context, id);
  if (file.sha256 !== null && file.draftKey === null) throw refused('take back', file, 'it belongs to a case');
  deleteEvidence(context.db, id);
  context.audit('evidence.discarded', id);
  return {};
}

/** A file that has wholly arrived, for whoever may see it. */
export function readEvidence(context: QueryContext, id: EvidenceId): EvidenceRecord & { sha256: string } {
  const file = getEvidence(context.db, id);
  if (file?.incidentId != null) readCaseToAddTo(context, file.incidentId);
  const mine = file?.receivedBy === context.member;
  if (file === undefined || file.sha256 === null || (file.incidentId === null && !mine)) throw missing(id);
  if (!maySee(context, file)) throw missing(id);
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

/** In hex. */
function hashOf(db: ReadableDb, id: EvidenceId): string {
  const hash = createHash('sha256');
  for (const bytes of readBytes(db, id)) hash.update(bytes);
  return hash.digest('hex');
}

function formatOf(db: ReadableDb, id: EvidenceId): EvidenceFormat {
  return tellFormat(getEvidenceChunk(db, id, 0) ?? Buffer.alloc(0));
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
  if (file === undefined || file.receivedBy !== member) throw missing(id);
  return file;
}

/** In a case that one may add to. */
function maySee(context: QueryContext, { receivedBy }: Pick<Evidence, 'receivedBy'>): boolean {
  return receivedBy === context.member || !seesOnlyOwn(context);
}

function missing(id: EvidenceId): AppError {
  return new AppError('not-found', `Cannot find the file "${id}": there is none`);
}

function refused(doing: string, { id }: EvidenceRecord, state: string): AppError {
  return new AppError('not-allowed', `Cannot ${doing} the file "${id}": ${state}`);
}
