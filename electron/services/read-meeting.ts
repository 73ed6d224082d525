import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Attendance, Meeting, MeetingCase } from '../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../shared/meetings/meeting-id.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import { listCasesWithoutAccounts, listClosedCases } from '../database/repositories/conflicts.ts';
import { listDecisions } from '../database/repositories/decisions.ts';
import { listMeetingCases, type MeetingCaseRecord } from '../database/repositories/meeting-cases.ts';
import { getMeeting, type ListedMeeting, listMeetings, type MeetingRecord } from '../database/repositories/meetings.ts';
import { listVotes } from '../database/repositories/votes.ts';
import { decideCase, isConflicted, readAccounts } from './access.ts';
import { attendanceOf, groupOf } from './attendance.ts';
import type { QueryContext } from './context.ts';
import { waitingIn } from './urgent-decisions.ts';

/** Safe for conflicted eyes: code names and times. */
export function findMeetings(
  { db }: QueryContext,
  { incidentId }: { incidentId?: IncidentId | undefined },
): ListedMeeting[] {
  return listMeetings(db, incidentId);
}

/**
 * Of a case that is closed to this member, or of which they see the facts only, no more than its code name is told: what
 * was reported is read aloud there. Throws `conflict` where all of them are.
 */
export function readMeeting(context: QueryContext, { id }: { id: MeetingId }): Meeting {
  const { db, member } = context;
  const record = getMeeting(db, id);
  const cases = listMeetingCases(db, id);
  const [first] = cases;
  if (record === undefined || first === undefined) throw missing(id);
  const closed = [...listClosedCases(db, member), ...listCasesWithoutAccounts(db, member)];
  const open = cases.find(({ incidentId }) => !closed.includes(incidentId)) ?? first;
  readAccounts(context, open.incidentId);
  const attendance = attendanceOf(
    context,
    record,
    cases.map(({ incidentId }) => incidentId),
  );
  const told = cases.map((each) =>
    closed.includes(each.incidentId) ? closedCase(each) : openCase(context, each, record, attendance),
  );
  return { ...record, attendance, cases: told };
}

/** A meeting that is not over, for a member who may decide in at least one of its cases. */
export function openMeeting(context: QueryContext, id: MeetingId): Meeting {
  const meeting = readMeeting(context, { id });
  const [first] = meeting.cases;
  const own = meeting.cases.find(({ incidentId }) => !isConflicted(context, incidentId, context.member)) ?? first;
  if (own === undefined) throw missing(id);
  decideCase(context, own.incidentId);
  if (meeting.heldAt === null) return meeting;
  throw new AppError('not-allowed', `Cannot change the meeting about "${own.codeName}": it is over`);
}

/** One case of a meeting that is not over, for a member who may decide in it. Without an id it is the only one. */
export function openCaseOf(
  context: QueryContext,
  { id, incidentId }: { id: MeetingId; incidentId?: IncidentId | undefined },
): { meeting: Meeting; about: MeetingCase } {
  const meeting = openMeeting(context, id);
  const [first] = meeting.cases;
  if (incidentId === undefined && meeting.cases.length > 1)
    throw new AppError('invalid-input', 'Cannot tell which case this is about: the meeting has several, so name one', {
      details: { field: 'incidentId' },
    });
  const about = incidentId === undefined ? first : meeting.cases.find((each) => each.incidentId === incidentId);
  if (about === undefined)
    throw new AppError('not-found', `Cannot find "${incidentId}" in this meeting: it is not on it`);
  decideCase(context, about.incidentId);
  return { meeting, about };
}

/** Throws `out-of-case` for whoever is excluded, and `not-found` for no member of the team. `doing` completes "Cannot …". */
export function assertIn({ attendance }: Meeting, about: MeetingCase, memberId: MemberId, doing: string): void {
  if (!attendance.some((each) => each.memberId === memberId))
    throw new AppError('not-found', `Cannot ${doing} "${memberId}": there is no such member`);
  if (about.excluded.some((out) => out.memberId === memberId))
    throw new AppError('out-of-case', `Cannot ${doing} this member: they are excluded from "${about.codeName}"`);
}

function openCase(
  context: QueryContext,
  record: MeetingCaseRecord,
  { id, heldAt }: MeetingRecord,
  attendance: readonly Attendance[],
): MeetingCase {
  const { incidentId, codeName, agenda, carrier } = record;
  return {
    ...{ incidentId, codeName, isClosed: false, agenda, carrier },
    ...groupOf(context, record, { heldAt, attendance }),
    votes: listVotes(context.db, id, incidentId),
    decisions: listDecisions(context.db, id, incidentId),
    urgent: heldAt === null ? waitingIn(context, incidentId) : [],
  };
}

function closedCase({ incidentId, codeName }: MeetingCaseRecord): MeetingCase {
  const nothing = { agenda: [], carrier: null, excluded: [], unanswered: [], votes: [], decisions: [], urgent: [] };
  return { incidentId, codeName, isClosed: true, ...nothing, quorum: { mayDecide: 0, needed: 0, here: 0 } };
}

function missing(id: MeetingId): AppError {
  return new AppError('not-found', `Cannot find the meeting "${id}": there is none`);
}
