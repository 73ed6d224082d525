import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { mutation, query } from '../procedure.ts';
import { Line, LongText, RequiredLine } from '../text.ts';
import { Day, ZonedInstant } from '../time.ts';
import { AgendaKey, Meeting, MeetingCase, VoteId, VoteSubject } from './meeting.ts';
import { MeetingId } from './meeting-id.ts';
import { BallotChoice, QuorumRule } from './quorum.ts';

const MeetingSummary = Meeting.pick({ id: true, startsAt: true, heldAt: true }).extend({
  cases: z.array(MeetingCase.pick({ incidentId: true, codeName: true })),
  /** In the case that was asked for, or in all of them. */
  decisions: z.number().int(),
});

/** Of which of its cases; may be left out where a meeting is about one. */
const ofCase = { id: MeetingId, incidentId: IncidentId.optional() };

export const meetingProcedures = {
  /** Newest first; of one case or of all. */
  list: query(z.strictObject({ incidentId: IncidentId.optional() }), z.array(MeetingSummary)),
  /** A case that is closed to whoever asks is told by its code name; refused where all of them are. */
  get: query(z.strictObject({ id: MeetingId }), Meeting),
  /** Makes an agenda from each case and invites everybody who is neither party nor conflicted in at least one. */
  plan: mutation(
    z.strictObject({
      incidentId: IncidentId,
      also: z.array(IncidentId).max(19).default([]),
      startsAt: ZonedInstant,
      place: Line.default(''),
    }),
    Meeting,
  ),
  /** Another time or place, as long as the meeting is not over. */
  change: mutation(z.strictObject({ id: MeetingId, startsAt: ZonedInstant, place: Line }), Meeting),
  /** Refused for a member who is out of all its cases. */
  setPresence: mutation(
    z.strictObject({ id: MeetingId, memberId: MemberId, presence: z.enum(['invited', 'present', 'absent']) }),
    Meeting,
  ),
  setMinutes: mutation(z.strictObject({ ...ofCase, key: AgendaKey, minutes: LongText }), Meeting),
  /** Who carries in the reported person's side; refused for a member who is out of the case. */
  setCarrier: mutation(z.strictObject({ ...ofCase, carrier: MemberId.nullable() }), Meeting),
  openVote: mutation(z.strictObject({ ...ofCase, subject: VoteSubject, proposal: RequiredLine }), Meeting),
  /** In place of what they said before. Refused for a member who is out of the case, or not here. */
  castBallot: mutation(z.strictObject({ voteId: VoteId, memberId: MemberId, choice: BallotChoice }), Meeting),
  /** Counts, and fixes what came of it. */
  closeVote: mutation(z.strictObject({ voteId: VoteId }), Meeting),
  /** Records a decision and makes its task. The owner may not be out of the case. */
  decide: mutation(z.strictObject({ ...ofCase, text: RequiredLine, owner: MemberId, due: Day }), Meeting),
  /** Ends the meeting: attendance, minutes, votes and decisions are fixed from then on. Refused while a vote is open. */
  close: mutation(z.strictObject({ id: MeetingId }), Meeting),
  /** What the team agreed on, or the preset. */
  quorumRule: query(z.strictObject({}), QuorumRule),
  setQuorumRule: mutation(QuorumRule, QuorumRule),
};
