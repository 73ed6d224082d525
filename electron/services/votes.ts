import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type Meeting, type MeetingCase, VoteId, type VoteSubject } from '../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../shared/meetings/meeting-id.ts';
import { type BallotChoice, outcomeOf } from '../../shared/meetings/quorum.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import {
  deleteBallot,
  getVote,
  insertBallot,
  insertVote,
  updateVote,
  type VoteRecord,
} from '../database/repositories/votes.ts';
import type { MutationContext } from './context.ts';
import { afterwards } from './meetings.ts';
import { assertPastSeen } from './past-reviews.ts';
import { readQuorumRule } from './quorum-rule.ts';
import { assertIn, openCaseOf } from './read-meeting.ts';

interface NewVote {
  readonly id: MeetingId;
  readonly incidentId?: IncidentId | undefined;
  readonly subject: VoteSubject;
  readonly proposal: string;
}

export function openVote(context: MutationContext, { subject, proposal, ...of }: NewVote): Meeting {
  const { incidentId } = openCaseOf(context, of).about;
  assertPastSeen(context, incidentId);
  const id = VoteId.parse(context.newId());
  insertVote(context.db, { id, meetingId: of.id, incidentId, subject, proposal }, context.stamp());
  context.audit('vote.opened', id);
  return afterwards(context, of.id);
}

interface Ballot {
  readonly voteId: VoteId;
  readonly memberId: MemberId;
  readonly choice: BallotChoice;
}

/** Nobody votes who is out of the case, or not in the room: each is refused with what would do. */
export function castBallot(context: MutationContext, { voteId, memberId, choice }: Ballot): Meeting {
  const vote = readOpenVote(context, voteId);
  const { meeting, about } = openCaseOf(context, { id: vote.meetingId, incidentId: vote.incidentId });
  assertIn(meeting, about, memberId, 'count a vote by');
  if (about.unanswered.includes(memberId)) throw notAnswered(about);
  if (!isHere(meeting, memberId))
    throw new AppError('not-present', 'Cannot count a vote by this member: they are not marked as here');
  insertBallot(context.db, { voteId, memberId, choice }, context.stamp());
  context.audit('vote.cast', `${voteId} ${memberId}`);
  return afterwards(context, vote.meetingId);
}

/** A ballot of somebody who has left, or came into conflict since, does not count any more and is taken away. */
export function closeVote(context: MutationContext, { voteId }: { voteId: VoteId }): Meeting {
  const vote = readOpenVote(context, voteId);
  const { meeting, about } = openCaseOf(context, { id: vote.meetingId, incidentId: vote.incidentId });
  assertPastSeen(context, about.incidentId);
  const counts = ({ memberId }: { memberId: MemberId }) =>
    isHere(meeting, memberId) &&
    ![...about.excluded.map((out) => out.memberId), ...about.unanswered].includes(memberId);
  for (const { memberId } of vote.ballots.filter((ballot) => !counts(ballot)))
    deleteBallot(context.db, { voteId, memberId });
  const rule = readQuorumRule(context);
  const ballots = vote.ballots.filter(counts).map(({ choice }) => choice);
  const outcome = outcomeOf(rule, about.quorum, ballots);
  const result = { closedAt: context.now(), rule, quorum: about.quorum, outcome };
  updateVote(context.db, vote, result, context.stamp());
  context.audit('vote.closed', voteId);
  return afterwards(context, vote.meetingId);
}

function readOpenVote({ db }: MutationContext, id: VoteId): VoteRecord {
  const vote = getVote(db, id);
  if (vote === undefined) throw new AppError('not-found', `Cannot find the vote "${id}": there is none`);
  if (vote.result === null) return vote;
  throw new AppError('not-allowed', 'Cannot change this vote: it was counted');
}

function notAnswered({ codeName }: MeetingCase): AppError {
  const state = 'they have not said yet whether they are in conflict with the case';
  return new AppError('not-answered', `Cannot count a vote by this member: ${state}`, { details: { codeName } });
}

function isHere({ attendance }: Meeting, memberId: MemberId): boolean {
  return attendance.some((each) => each.memberId === memberId && each.presence === 'present');
}
