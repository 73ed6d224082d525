import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { type Evidence, type EvidenceHome, EvidenceId } from '../../shared/evidence/evidence.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb } from '../database/handles.ts';
import {
  countEvidenceChunks,
  deleteEvidence,
  deleteUnfinishedEvidence,
  type EvidenceRecord,
  getEvidence,
  getEvidenceChunk,
  insertEvidence,
  insertEvidenceChunk,
  listDraftEvidence,
  listEvidence,
  updateEvidenceArrived,
} from '../database/repositories/evidence.ts';
import { readCase } from './access.ts';
import type { DraftContext, MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';

type Home = z.output<typeof EvidenceHome>;

const DAY_MS = 86_400_000;

/** A draft's files are seen by whoever attached them, a case's by whoever may see the case. */
export function findEvidence(context: QueryContext, home: Home): Evidence[] {
  const { db, member } = context;
  if ('draft' in home) return listDraftEvidence(db, home.draft, member);
  return listEvidence(db, readCase(context, home.incidentId).id);
}

interface NewFile {
  readonly home: Home;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Makes room first: what stopped arriving a day ago does not come any more. */
export function beginEvidence(context: DraftContext, { home, ...file }: NewFile): { id: EvidenceId } {
  const { db, member, now } = context;
  deleteUnfinishedEvidence(db, new Date(Date.parse(now()) - DAY_MS).toISOString());
  if ('incidentId' in home) readCase(context, home.incidentId);
  const id = EvidenceId.parse(newId());
  const belongs =
    'incidentId' in home ? { incidentId: home.incidentId, draftKey: null } : { incidentId: null, draftKey: home.draft };
  insertEvidence(db, { id, ...belongs, ...file, sha256: null, receivedAt: now(), receivedBy: member });
  return { id };
}

interface Piece {
  readonly id: EvidenceId;
  readonly index: number;
  /** In base64. */
  readonly bytes: string;
}

export function appendEvidence(context: DraftContext, { id, index, bytes }: Piece) {
  const { db } = context;
  const file = readArriving(context, id, 'add to');
  const arrived = countEvidenceChunks(db, id);
  const piece = Buffer.from(bytes, 'base64');
  if (index !== arrived.chunks) throw refused('add to', file, `piece ${arrived.chunks} comes next, not ${index}`);
  if (arrived.bytes + piece.length > file.size)
    throw refused('add to', file, 'it would be larger than was said at the beginning');
  insertEvidenceChunk(db, id, index, piece);
  return {};
}

/** From here on it is part of the record and does not change any more. */
export function finishEvidence(context: MutationContext, { id }: { id: EvidenceId }): Evidence {
  const { db, now, audit } = context;
  const file = readArriving(context, id, 'finish');
  const arrived = countEvidenceChunks(db, id);
  if (arrived.bytes !== file.size) throw refused('finish', file, `${arrived.bytes} of ${file.size} bytes have arrived`);
  const evidence = { ...file, sha256: hashOf(db, id), receivedAt: now() };
  updateEvidenceArrived(db, id, evidence.sha256, evidence.receivedAt);
  if (file.incidentId !== null) indexPart(db, 'evidence', id, file.incidentId, file.fileName);
  audit('evidence.received', `${id} ${evidence.sha256}`); // so that the log holds it to what it was
  return evidence;
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
  if (file?.incidentId != null) readCase(context, file.incidentId);
  const mine = file?.receivedBy === context.member;
  if (file === undefined || file.sha256 === null || (file.incidentId === null && !mine)) throw missing(id);
  return { ...file, sha256: file.sha256 };
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

function readArriving(context: DraftContext, id: EvidenceId, doing: string): EvidenceRecord {
  const file = readMine(context, id);
  if (file.incidentId !== null) readCase(context, file.incidentId);
  if (file.sha256 !== null) throw refused(doing, file, 'it has wholly arrived and does not change any more');
  return file;
}

function readMine({ db, member }: DraftContext, id: EvidenceId): EvidenceRecord {
  const file = getEvidence(db, id);
  if (file === undefined || file.receivedBy !== member) throw missing(id);
  return file;
}

function missing(id: EvidenceId): AppError {
  return new AppError('not-found', `Cannot find the file "${id}": there is none`);
}

function refused(doing: string, { id }: EvidenceRecord, state: string): AppError {
  return new AppError('not-allowed', `Cannot ${doing} the file "${id}": ${state}`);
}
