import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { Hold } from '../../../shared/retention/due-case.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Hold.pick({ reason: true, reviewOn: true }).extend({
  releaseReason: z.string().optional(),
  releasedBy: MemberId.optional(),
});
const Row = z
  .object({ id: z.string(), incidentId: IncidentId, setBy: MemberId, setAt: z.string(), content: z.string() })
  .transform(({ content, ...row }) => {
    const { reason, reviewOn } = readContent(Content, content);
    return { ...row, reason, reviewOn };
  });
export type HoldOfCase = z.output<typeof Row>;

const SELECT = `SELECT id, incident_id AS incidentId, member_id AS setBy, set_at AS setAt, content FROM legal_holds
  WHERE released_at IS NULL`;

/** Those that were not released, the earliest first; of every case. */
export function listHolds(db: ReadableDb): HoldOfCase[] {
  return Row.array().parse(db.prepare(`${SELECT} ORDER BY set_at, id`).all());
}

/** Not released; a case has one at most. */
export function getHold(db: ReadableDb, incidentId: IncidentId): HoldOfCase | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} AND incident_id = ?`).get(incidentId));
}

export function insertHold(db: WritableDb, hold: HoldOfCase, stamp: Stamp): void {
  const { id, incidentId, setBy, setAt, reason, reviewOn } = hold;
  db.prepare(
    `INSERT INTO legal_holds (id, incident_id, member_id, set_at, content, changed, changed_by)
     VALUES (@id, @incidentId, @setBy, @setAt, @content, @changed, @changedBy)`,
  ).run({ id, incidentId, setBy, setAt, content: writeContent(Content, { reason, reviewOn }), ...stamp });
}

/** Why it was set stays beside why it was released. */
export function updateHoldReleased(
  db: WritableDb,
  { id, reason, reviewOn }: HoldOfCase,
  released: { readonly at: string; readonly by: MemberId; readonly reason: string },
  stamp: Stamp,
): void {
  const content = { reason, reviewOn, releaseReason: released.reason, releasedBy: released.by };
  db.prepare(
    'UPDATE legal_holds SET released_at = @at, content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id',
  ).run({ id, at: released.at, content: writeContent(Content, content), ...stamp });
}
