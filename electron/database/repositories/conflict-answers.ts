import { z } from 'zod';
import { CaseToAnswer, ConflictAnswer } from '../../../shared/conflicts/answer.ts';
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

/** Cases that somebody has not answered about, the newest first. */
export function listCasesToAnswer(
  db: ReadableDb,
  member: MemberId,
  { statuses, except, limit }: { statuses: readonly string[]; except: readonly IncidentId[]; limit: number },
): CaseToAnswer[] {
  const sql = `SELECT id AS incidentId, code_name AS codeName FROM incidents i
    WHERE status IN (SELECT value FROM json_each(@statuses)) AND id NOT IN (SELECT value FROM json_each(@except))
      AND NOT EXISTS (SELECT 1 FROM conflict_answers WHERE incident_id = i.id AND member_id = @member)
    ORDER BY reported_at DESC, id DESC LIMIT @limit`;
  const [open, closed] = [JSON.stringify(statuses), JSON.stringify(except)];
  return CaseToAnswer.array().parse(db.prepare(sql).all({ member, statuses: open, except: closed, limit }));
}

/** The last one counts. */
export function putAnswer(db: WritableDb, answer: Answered & { readonly incidentId: IncidentId }, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO conflict_answers (incident_id, member_id, answer, answered_at, changed, changed_by)
     VALUES (@incidentId, @memberId, @answer, @answeredAt, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET answer = @answer, answered_at = @answeredAt, changed = @changed, changed_by = @changedBy`,
  ).run({ ...answer, ...stamp });
}
