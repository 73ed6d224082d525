import { z } from 'zod';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { Instant } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Row = z.object({ keptAt: z.string(), sealed: z.instanceof(Buffer) });
type SealedNote = { readonly keptAt: Instant; readonly sealed: Uint8Array };

export function getPrivateNote(db: ReadableDb, memberId: MemberId, incidentId: IncidentId): SealedNote | undefined {
  const sql = 'SELECT kept_at AS keptAt, sealed FROM private_notes WHERE member_id = ? AND incident_id = ?';
  return Row.optional().parse(db.prepare(sql).get(memberId, incidentId));
}

/** In place of the one before. */
export function insertPrivateNote(
  db: WritableDb,
  memberId: MemberId,
  incidentId: IncidentId,
  { keptAt, sealed }: SealedNote,
): void {
  db.prepare(
    `INSERT INTO private_notes (member_id, incident_id, kept_at, sealed) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kept_at = excluded.kept_at, sealed = excluded.sealed`,
  ).run(memberId, incidentId, keptAt, Buffer.from(sealed));
}

export function deletePrivateNote(db: WritableDb, memberId: MemberId, incidentId: IncidentId): void {
  db.prepare('DELETE FROM private_notes WHERE member_id = ? AND incident_id = ?').run(memberId, incidentId);
}

export function deletePrivateNotes(db: WritableDb, memberId: MemberId): void {
  db.prepare('DELETE FROM private_notes WHERE member_id = ?').run(memberId);
}
