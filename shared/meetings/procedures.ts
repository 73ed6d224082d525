import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { mutation, query } from '../procedure.ts';
import { Line, LongText, RequiredLine } from '../text.ts';
import { Day, ZonedInstant } from '../time.ts';
import { AgendaKey, Meeting } from './meeting.ts';
import { MeetingId } from './meeting-id.ts';

const MeetingSummary = Meeting.pick({
  id: true,
  incidentId: true,
  codeName: true,
  startsAt: true,
  heldAt: true,
}).extend({
  decisions: z.number().int(),
});

export const meetingProcedures = {
  /** Newest first; of one case or of all. */
  list: query(z.strictObject({ incidentId: IncidentId.optional() }), z.array(MeetingSummary)),
  get: query(z.strictObject({ id: MeetingId }), Meeting),
  /** Makes the agenda from the case and invites everybody who is neither party nor conflicted. */
  plan: mutation(z.strictObject({ incidentId: IncidentId, startsAt: ZonedInstant, place: Line.default('') }), Meeting),
  /** Refused for a member who is excluded. */
  setPresence: mutation(
    z.strictObject({ id: MeetingId, memberId: MemberId, presence: z.enum(['invited', 'present', 'absent']) }),
    Meeting,
  ),
  setMinutes: mutation(z.strictObject({ id: MeetingId, key: AgendaKey, minutes: LongText }), Meeting),
  /** Records a decision and makes its task. The owner may not be excluded. */
  decide: mutation(z.strictObject({ id: MeetingId, text: RequiredLine, owner: MemberId, due: Day }), Meeting),
  /** Ends the meeting: attendance, minutes and decisions are fixed from then on. */
  close: mutation(z.strictObject({ id: MeetingId }), Meeting),
};
