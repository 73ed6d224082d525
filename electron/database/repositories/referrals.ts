import { z } from 'zod';
import { OutsideBody, Referral } from '../../../shared/conflicts/outside-body.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Row = z
  .object({ id: z.string(), by: z.string(), at: z.string(), content: z.string() })
  .transform(({ content, ...row }) => Referral.parse({ ...row, body: readContent(OutsideBody, content) }));

/** The first one first. */
export function listReferrals(db: ReadableDb, incidentId: IncidentId): Referral[] {
  const sql = 'SELECT id, member_id AS by, at, content FROM referrals WHERE incident_id = ? ORDER BY at, id';
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

export function insertReferral(db: WritableDb, incidentId: IncidentId, { id, by, at, body }: Referral): void {
  db.prepare(
    'INSERT INTO referrals (id, incident_id, member_id, at, content) VALUES (@id, @incidentId, @by, @at, @content)',
  ).run({ id, incidentId, by, at, content: writeContent(OutsideBody, body) });
}
