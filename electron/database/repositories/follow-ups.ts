import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { FollowUp, FollowUpId } from '../../../shared/promises/follow-up.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = FollowUp.pick({ about: true, outcome: true });
const Row = z
  .object({
    id: FollowUpId,
    incidentId: IncidentId,
    personId: PersonId,
    owner: MemberId,
    due: z.string(),
    doneAt: z.string().nullable(),
    content: z.string(),
  })
  .transform(({ content, ...row }): FollowUp => ({ ...row, ...readContent(Content, content) }));

/** Records of a person that were joined count as the kept one. */
const SELECT = `SELECT f.id, f.incident_id AS incidentId, coalesce(h.merged_into, h.id) AS personId, f.owner, f.due,
    f.done_at AS doneAt, f.content
  FROM follow_ups f JOIN people h ON h.id = f.person_id`;
const ORDER = 'ORDER BY f.done_at IS NOT NULL, f.due, f.id';

/** Open ones first, the earliest due first. */
export function listFollowUps(db: ReadableDb, incidentId: IncidentId): FollowUp[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE f.incident_id = ? ${ORDER}`).all(incidentId));
}

/** Of all cases but those that are not to be known, the earliest due first. */
export function listOpenFollowUps(db: ReadableDb, except: readonly IncidentId[]): FollowUp[] {
  const sql = `${SELECT} WHERE f.done_at IS NULL AND f.incident_id NOT IN (SELECT value FROM json_each(?)) ${ORDER}`;
  return Row.array().parse(db.prepare(sql).all(JSON.stringify(except)));
}

export function getFollowUp(db: ReadableDb, id: FollowUpId): FollowUp | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE f.id = ?`).get(id));
}

export function insertFollowUp(db: WritableDb, followUp: FollowUp, stamp: Stamp): void {
  const { about, outcome, ...columns } = followUp;
  db.prepare(
    `INSERT INTO follow_ups (id, incident_id, person_id, owner, due, done_at, content, changed, changed_by)
     VALUES (@id, @incidentId, @personId, @owner, @due, @doneAt, @content, @changed, @changedBy)`,
  ).run({ ...columns, content: writeContent(Content, { about, outcome }), ...stamp });
}

export function updateFollowUp(db: WritableDb, followUp: FollowUp, stamp: Stamp): void {
  const { id, owner, due, doneAt, about, outcome } = followUp;
  db.prepare(
    `UPDATE follow_ups SET owner = @owner, due = @due, done_at = @doneAt, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id, owner, due, doneAt, content: writeContent(Content, { about, outcome }), ...stamp });
}
