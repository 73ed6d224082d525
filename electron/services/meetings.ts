import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type AgendaKey, type Attendance, DecisionId, type Meeting } from '../../shared/meetings/meeting.ts';
import { MeetingId } from '../../shared/meetings/meeting-id.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { Day, ZonedInstant } from '../../shared/time.ts';
import { insertAttendance } from '../database/repositories/attendances.ts';
import { insertDecision, listDecisions } from '../database/repositories/decisions.ts';
import {
  getMeeting,
  insertMeeting,
  type ListedMeeting,
  listMeetings,
  type MeetingRecord,
  updateMeeting,
} from '../database/repositories/meetings.ts';
import { decideCase, readCase } from './access.ts';
import { makeAgenda } from './agenda.ts';
import { attendanceOf, plannedAttendance } from './attendance.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';
import { makeTask } from './tasks.ts';

/** Safe for conflicted eyes: code names and times. */
export function findMeetings(
  { db }: QueryContext,
  { incidentId }: { incidentId?: IncidentId | undefined },
): ListedMeeting[] {
  return listMeetings(db, incidentId);
}

export function readMeeting(context: QueryContext, { id }: { id: MeetingId }): Meeting {
  const record = getMeeting(context.db, id);
  if (record === undefined) throw new AppError('not-found', `Cannot find the meeting "${id}": there is none`);
  readCase(context, record.incidentId);
  return { ...record, attendance: attendanceOf(context, record), decisions: listDecisions(context.db, id) };
}

interface Planned {
  readonly incidentId: IncidentId;
  readonly startsAt: ZonedInstant;
  readonly place: string;
}

export function planMeeting(context: MutationContext, { incidentId, startsAt, place }: Planned): Meeting {
  const { db, newId, stamp, audit } = context;
  const { codeName } = decideCase(context, incidentId);
  const id = MeetingId.parse(newId());
  const attendance = plannedAttendance(context, incidentId);
  const agenda = makeAgenda(context, incidentId, attendance);
  const at = new Date(startsAt.at).toISOString();
  insertMeeting(db, { id, incidentId, codeName, startsAt: { ...startsAt, at }, place, heldAt: null, agenda }, stamp());
  for (const each of attendance) insertAttendance(db, id, each, stamp());
  audit('meeting.planned', id);
  return afterwards(context, id);
}

interface Presence {
  readonly id: MeetingId;
  readonly memberId: MemberId;
  readonly presence: Attendance['presence'];
}

export function setPresence(context: MutationContext, { id, memberId, presence }: Presence): Meeting {
  const meeting = readOpenMeeting(context, id);
  refuseExcluded(meeting, memberId, 'invite');
  insertAttendance(context.db, id, { memberId, presence, reason: null }, context.stamp());
  context.audit('meeting.presence-set', `${id} ${memberId}`);
  return afterwards(context, id);
}

export function setMinutes(
  context: MutationContext,
  { id, key, minutes }: { id: MeetingId; key: AgendaKey; minutes: string },
): Meeting {
  const meeting = readOpenMeeting(context, id);
  if (!meeting.agenda.some((item) => item.key === key)) {
    throw new AppError('not-found', `Cannot take minutes under "${key}": it is not on this agenda`);
  }
  const agenda = meeting.agenda.map((item) => (item.key === key ? { ...item, minutes } : item));
  updateMeeting(context.db, { ...recordOf(meeting), agenda }, context.stamp());
  context.audit('meeting.minutes-set', id);
  return afterwards(context, id);
}

interface NewDecision {
  readonly id: MeetingId;
  readonly text: string;
  readonly owner: MemberId;
  readonly due: Day;
}

/** A decision is a task from then on, with its own number. */
export function decide(context: MutationContext, { id, text, owner, due }: NewDecision): Meeting {
  const meeting = readOpenMeeting(context, id);
  refuseExcluded(meeting, owner, 'give a decision to');
  const { incidentId, codeName } = meeting;
  const task = makeTask(context, { id: incidentId, codeName }, { title: text, owner, due, meetingId: id });
  const decisionId = DecisionId.parse(context.newId());
  insertDecision(context.db, id, { id: decisionId, taskId: task.id, text, owner, due });
  context.audit('decision.made', decisionId);
  return afterwards(context, id);
}

/** Attendance, minutes and decisions are fixed from then on. */
export function closeMeeting(context: MutationContext, { id }: { id: MeetingId }): Meeting {
  const meeting = readOpenMeeting(context, id);
  for (const each of meeting.attendance) insertAttendance(context.db, id, each, context.stamp());
  updateMeeting(context.db, { ...recordOf(meeting), heldAt: context.now() }, context.stamp());
  context.audit('meeting.closed', id);
  return afterwards(context, id);
}

function readOpenMeeting(context: MutationContext, id: MeetingId): Meeting {
  const meeting = readMeeting(context, { id });
  decideCase(context, meeting.incidentId);
  if (meeting.heldAt === null) return meeting;
  throw new AppError('not-allowed', `Cannot change the meeting about "${meeting.codeName}": it is over`);
}

function refuseExcluded({ attendance, codeName }: Meeting, memberId: MemberId, what: string): void {
  const known = attendance.find((each) => each.memberId === memberId);
  if (known === undefined) throw new AppError('not-found', `Cannot ${what} "${memberId}": there is no such member`);
  if (known.presence !== 'excluded') return;
  throw new AppError('out-of-case', `Cannot ${what} this member: they are excluded from "${codeName}"`);
}

/** What was said and decided is found by the search field. */
function afterwards(context: MutationContext, id: MeetingId): Meeting {
  const meeting = readMeeting(context, { id });
  const words = [
    meeting.place,
    ...meeting.agenda.map(({ minutes }) => minutes),
    ...meeting.decisions.map(({ text }) => text),
  ];
  indexPart(context.db, 'meeting', id, meeting.incidentId, words);
  return meeting;
}

function recordOf({ attendance: _rows, decisions: _others, ...record }: Meeting): MeetingRecord {
  return record;
}
