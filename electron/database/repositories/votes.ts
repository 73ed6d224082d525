import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { Vote, VoteId, VoteSubject } from '../../../shared/meetings/meeting.ts';
import { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import type { BallotChoice } from '../../../shared/meetings/quorum.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Result = Vote.shape.result.unwrap().omit({ closedAt: true });
const Content = Vote.pick({ proposal: true }).extend({ result: Result.nullable() });
const Row = z
  .object({
    id: VoteId,
    meetingId: MeetingId,
    incidentId: IncidentId,
    subject: VoteSubject,
    closedAt: z.string().nullable(),
    ballots: z.string(),
    content: z.string(),
  })
  .transform(({ content, closedAt, ballots, ...row }) => {
    const { proposal, result } = readContent(Content, content);
    const closed = closedAt === null || result === null ? null : { closedAt, ...result };
    return { ...row, proposal, ballots: Vote.shape.ballots.parse(JSON.parse(ballots)), result: closed };
  });

export type VoteRecord = z.infer<typeof Row>;

const SELECT = `SELECT v.id, v.meeting_id AS meetingId, v.incident_id AS incidentId, v.subject, v.closed_at AS closedAt, v.content,
  (SELECT json_group_array(json_object('memberId', b.member_id, 'choice', b.choice)) FROM ballots b
    WHERE b.vote_id = v.id) AS ballots
  FROM votes v`;

/** Of one case in a meeting, in the order in which they were opened. */
export function listVotes(db: ReadableDb, meetingId: MeetingId, incidentId: IncidentId): VoteRecord[] {
  const sql = `${SELECT} WHERE v.meeting_id = ? AND v.incident_id = ? ORDER BY v.id`;
  return Row.array().parse(db.prepare(sql).all(meetingId, incidentId));
}

export function getVote(db: ReadableDb, id: VoteId): VoteRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE v.id = ?`).get(id));
}

export function insertVote(db: WritableDb, vote: Omit<VoteRecord, 'ballots' | 'result'>, stamp: Stamp): void {
  const { proposal, ...columns } = vote;
  db.prepare(
    `INSERT INTO votes (id, meeting_id, incident_id, subject, content, changed, changed_by)
     VALUES (@id, @meetingId, @incidentId, @subject, @content, @changed, @changedBy)`,
  ).run({ ...columns, content: writeContent(Content, { proposal, result: null }), ...stamp });
}

/** Writes down what came of it. */
export function updateVote(
  db: WritableDb,
  { id, proposal }: Pick<VoteRecord, 'id' | 'proposal'>,
  { closedAt, ...result }: NonNullable<VoteRecord['result']>,
  stamp: Stamp,
): void {
  db.prepare(
    'UPDATE votes SET closed_at = @closedAt, content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id',
  ).run({ id, closedAt, content: writeContent(Content, { proposal, result }), ...stamp });
}

interface BallotKey {
  readonly voteId: VoteId;
  readonly memberId: MemberId;
}

/** Replaces the one this member cast before. */
export function insertBallot(db: WritableDb, ballot: BallotKey & { choice: BallotChoice }, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO ballots (vote_id, member_id, choice, changed, changed_by)
     VALUES (@voteId, @memberId, @choice, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET choice = @choice, changed = @changed, changed_by = @changedBy`,
  ).run({ ...ballot, ...stamp });
}

export function deleteBallot(db: WritableDb, { voteId, memberId }: BallotKey): void {
  db.prepare('DELETE FROM ballots WHERE vote_id = ? AND member_id = ?').run(voteId, memberId);
}
