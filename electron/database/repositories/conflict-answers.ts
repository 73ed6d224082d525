import { z } from 'zod';
import { ConflictAnswer } from '../../../shared/conflicts/answer.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { Instant } from '../../../shared/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Answered = z.object({ memberId: MemberId, answer: ConflictAnswer, answeredAt: Instant });
type Answered = z.infer<typeof Answered>;

/** Of those who answered; none: nobody was asked about this case yet. */
export function listAnswers(db: ReadableDb, incidentId: IncidentId): Answered[] {
  const sql = `SELECT member_id AS memberId, answer, answered_at AS answeredAt FROM conflict_answers
    WHERE incident_id = ? ORDER BY answered_at, member_id`;
  return Answered.array().parse(db.prepare(sql).all(incidentId));
}

/** The last one counts. */
export function putAnswer(db: WritableDb, answer: Answered & { readonly incidentId: IncidentId }, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO conflict_answers (incident_id, member_id, answer, answered_at, changed, changed_by)
     VALUES (@incidentId, @memberId, @answer, @answeredAt, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET answer = @answer, answered_at = @answeredAt, changed = @changed, changed_by = @changedBy`,
  ).run({ ...answer, ...stamp });
}
