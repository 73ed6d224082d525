import { z } from 'zod';
import type { DraftKey } from '../../../shared/drafts/draft.ts';
import { Evidence, EvidenceId } from '../../../shared/evidence/evidence.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import type { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = Evidence.pick({ fileName: true, mediaType: true });
const Row = z
  .object({
    id: EvidenceId,
    incidentId: IncidentId.nullable(),
    draftKey: z.string().nullable(),
    size: z.number().int(),
    /** Null while it is arriving. */
    sha256: z.string().nullable(),
    receivedAt: z.string(),
    receivedBy: MemberId,
    content: z.string(),
  })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
/** A file with where it belongs, whether it has wholly arrived or not. */
export type EvidenceRecord = z.infer<typeof Row>;

const SELECT = `SELECT id, incident_id AS incidentId, draft_key AS draftKey, size, sha256, received_at AS receivedAt,
  received_by AS receivedBy, content FROM evidence`;

/** Those that have wholly arrived, oldest first. */
export function listEvidence(db: ReadableDb, incidentId: IncidentId): Evidence[] {
  const sql = `${SELECT} WHERE incident_id = ? AND sha256 IS NOT NULL ORDER BY received_at, id`;
  return Evidence.array().parse(Row.array().parse(db.prepare(sql).all(incidentId)));
}

/** Those of a draft that have wholly arrived, oldest first. */
export function listDraftEvidence(db: ReadableDb, draft: DraftKey, receivedBy: MemberId): Evidence[] {
  const sql = `${SELECT} WHERE draft_key = ? AND received_by = ? AND sha256 IS NOT NULL ORDER BY received_at, id`;
  return Evidence.array().parse(Row.array().parse(db.prepare(sql).all(draft, receivedBy)));
}

export function getEvidence(db: ReadableDb, id: EvidenceId): EvidenceRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function insertEvidence(db: WritableDb, evidence: EvidenceRecord): void {
  const { fileName, mediaType, ...columns } = evidence;
  db.prepare(
    `INSERT INTO evidence (id, incident_id, draft_key, size, sha256, received_at, received_by, content)
     VALUES (@id, @incidentId, @draftKey, @size, @sha256, @receivedAt, @receivedBy, @content)`,
  ).run({ ...columns, content: writeContent(Content, { fileName, mediaType }) });
}

export function updateEvidenceArrived(db: WritableDb, id: EvidenceId, sha256: string, receivedAt: string): void {
  db.prepare('UPDATE evidence SET sha256 = ?, received_at = ? WHERE id = ? AND sha256 IS NULL').run(
    sha256,
    receivedAt,
    id,
  );
}

/** What came with a draft belongs to the case that was made from it. */
export function updateEvidenceFiled(
  db: WritableDb,
  draft: DraftKey,
  receivedBy: MemberId,
  incidentId: IncidentId,
): void {
  db.prepare(
    `UPDATE evidence SET incident_id = ?, draft_key = NULL WHERE draft_key = ? AND received_by = ? AND sha256 IS NOT NULL`,
  ).run(incidentId, draft, receivedBy);
}

/** Only for what is still arriving or belongs to a draft: evidence of a case stays. */
export function deleteEvidence(db: WritableDb, id: EvidenceId): void {
  db.prepare('DELETE FROM evidence WHERE id = ? AND (sha256 IS NULL OR draft_key IS NOT NULL)').run(id);
}

/** What began to arrive before a moment and never did: its sender was locked or closed meanwhile. */
export function deleteUnfinishedEvidence(db: WritableDb, before: Instant): void {
  db.prepare('DELETE FROM evidence WHERE sha256 IS NULL AND received_at < ?').run(before);
}

export function deleteDraftEvidence(db: WritableDb, draft: DraftKey, receivedBy: MemberId): void {
  db.prepare('DELETE FROM evidence WHERE draft_key = ? AND received_by = ?').run(draft, receivedBy);
}

/** How many pieces have arrived, and their bytes in all. */
export function countEvidenceChunks(db: ReadableDb, id: EvidenceId): { chunks: number; bytes: number } {
  const sql = `SELECT count(*) AS chunks, coalesce(sum(length(bytes)), 0) AS bytes FROM evidence_chunks WHERE evidence_id = ?`;
  return z.object({ chunks: z.number(), bytes: z.number() }).parse(db.prepare(sql).get(id));
}

export function insertEvidenceChunk(db: WritableDb, id: EvidenceId, position: number, bytes: Buffer): void {
  db.prepare('INSERT INTO evidence_chunks (evidence_id, position, bytes) VALUES (?, ?, ?)').run(id, position, bytes);
}

export function getEvidenceChunk(db: ReadableDb, id: EvidenceId, position: number): Buffer | undefined {
  const sql = 'SELECT bytes FROM evidence_chunks WHERE evidence_id = ? AND position = ?';
  return z.instanceof(Buffer).optional().parse(db.prepare(sql).pluck().get(id, position));
}
