import { z } from 'zod';
import type { DraftKey } from '../../../shared/drafts/draft.ts';
import { Evidence, EvidenceId } from '../../../shared/evidence/evidence.ts';
import { EvidenceFormat, formatFacts } from '../../../shared/evidence/format.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
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
    sensitive: z.union([z.literal(0), z.literal(1)]).transform(Boolean),
    format: EvidenceFormat.nullable(),
    content: z.string(),
  })
  .transform(({ content, format, ...row }) => {
    const told = format ?? 'unknown'; // while it is arriving
    return { ...row, format: told, kind: formatFacts(told).kind, ...readContent(Content, content) };
  });
/** A file with where it belongs, whether it has wholly arrived or not. */
export type EvidenceRecord = z.infer<typeof Row>;

const SELECT = `SELECT id, incident_id AS incidentId, draft_key AS draftKey, size, sha256, received_at AS receivedAt,
  received_by AS receivedBy, sensitive, format, content FROM evidence`;

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

/** The same bytes in the same case, or in the same member's same draft. */
type Home = Pick<EvidenceRecord, 'incidentId' | 'draftKey' | 'receivedBy'>;

export function getSameEvidence(db: ReadableDb, { incidentId, draftKey, receivedBy }: Home, sha256: string) {
  const sql = `${SELECT} WHERE sha256 = @sha256
    AND (incident_id = @incidentId OR (draft_key = @draftKey AND received_by = @receivedBy)) ORDER BY received_at, id`;
  return Row.optional().parse(db.prepare(sql).get({ sha256, incidentId, draftKey, receivedBy }));
}

/** The cases that have a file with these bytes. */
export function listCasesWithHash(db: ReadableDb, sha256: string): { incidentId: IncidentId; codeName: string }[] {
  const sql = `SELECT DISTINCT incidents.id AS incidentId, code_name AS codeName
    FROM evidence JOIN incidents ON incidents.id = incident_id WHERE sha256 = ? ORDER BY incidents.id`;
  return z.array(z.object({ incidentId: IncidentId, codeName: z.string() })).parse(db.prepare(sql).all(sha256));
}

type Arriving = Omit<EvidenceRecord, 'sha256' | 'sensitive' | 'format' | 'kind'>;

export function insertEvidence(db: WritableDb, { fileName, mediaType, ...columns }: Arriving): void {
  db.prepare(
    `INSERT INTO evidence (id, incident_id, draft_key, size, received_at, received_by, content)
     VALUES (@id, @incidentId, @draftKey, @size, @receivedAt, @receivedBy, @content)`,
  ).run({ ...columns, content: writeContent(Content, { fileName, mediaType }) });
}

type Arrived = Pick<EvidenceRecord, 'id' | 'sha256' | 'format' | 'receivedAt'>;

export function updateEvidenceArrived(db: WritableDb, arrived: Arrived): void {
  db.prepare(
    'UPDATE evidence SET sha256 = @sha256, format = @format, received_at = @receivedAt WHERE id = @id AND sha256 IS NULL',
  ).run(arrived);
}

export function updateEvidenceFormat(db: WritableDb, id: EvidenceId, format: EvidenceFormat): void {
  db.prepare('UPDATE evidence SET format = ? WHERE id = ?').run(format, id);
}

export function updateEvidenceSensitive(db: WritableDb, id: EvidenceId, sensitive: boolean): void {
  db.prepare('UPDATE evidence SET sensitive = ? WHERE id = ?').run(sensitive ? 1 : 0, id);
}

/** Those that arrived before formats were told. */
export function listEvidenceWithoutFormat(db: ReadableDb): EvidenceId[] {
  const sql = 'SELECT id FROM evidence WHERE format IS NULL AND sha256 IS NOT NULL';
  return EvidenceId.array().parse(db.prepare(sql).pluck().all());
}

/** What came with a draft belongs to the case that was made from it. */
export function updateEvidenceHome(db: WritableDb, id: EvidenceId, incidentId: IncidentId): void {
  db.prepare('UPDATE evidence SET incident_id = ?, draft_key = NULL WHERE id = ? AND sha256 IS NOT NULL').run(
    incidentId,
    id,
  );
}

/** Only for what is still arriving or belongs to a draft: evidence of a case stays. */
export function deleteEvidence(db: WritableDb, id: EvidenceId): void {
  db.prepare('DELETE FROM evidence WHERE id = ? AND (sha256 IS NULL OR draft_key IS NOT NULL)').run(id);
}

/** What began to arrive and never did: its sender was locked or killed meanwhile. */
export function deleteUnfinishedEvidence(db: WritableDb): void {
  db.prepare('DELETE FROM evidence WHERE sha256 IS NULL').run();
}

export function deleteDraftEvidence(db: WritableDb, draft: DraftKey, receivedBy: MemberId): void {
  db.prepare('DELETE FROM evidence WHERE draft_key = ? AND received_by = ?').run(draft, receivedBy);
}

/** Of every member: what waits under a key that belongs to them all. */
export function deleteAllDraftEvidence(db: WritableDb, draft: DraftKey): void {
  db.prepare('DELETE FROM evidence WHERE draft_key = ?').run(draft);
}

export function hasDraftEvidence(db: ReadableDb, draft: DraftKey): boolean {
  return db.prepare('SELECT 1 FROM evidence WHERE draft_key = ? LIMIT 1').get(draft) !== undefined;
}

/** Of every whole file, also of unfinished reports. */
export function listFingerprints(db: ReadableDb): z.infer<typeof Fingerprint>[] {
  const sql = 'SELECT id, sha256, size FROM evidence WHERE sha256 IS NOT NULL ORDER BY id';
  return Fingerprint.array().parse(db.prepare(sql).all());
}

const Fingerprint = z.object({ id: EvidenceId, sha256: z.string(), size: z.number().int() });

/** How many pieces have arrived. */
export function countEvidenceChunks(db: ReadableDb, id: EvidenceId): number {
  const sql = 'SELECT count(*) FROM evidence_chunks WHERE evidence_id = ?';
  return z.number().parse(db.prepare(sql).pluck().get(id));
}

export function insertEvidenceChunk(db: WritableDb, id: EvidenceId, position: number, bytes: Buffer): void {
  db.prepare('INSERT INTO evidence_chunks (evidence_id, position, bytes) VALUES (?, ?, ?)').run(id, position, bytes);
}

export function getEvidenceChunk(db: ReadableDb, id: EvidenceId, position: number): Buffer | undefined {
  const sql = 'SELECT bytes FROM evidence_chunks WHERE evidence_id = ? AND position = ?';
  return z.instanceof(Buffer).optional().parse(db.prepare(sql).pluck().get(id, position));
}
