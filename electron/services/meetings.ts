import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type AgendaKey, type Attendance, DecisionId, type Meeting } from '../../shared/meetings/meeting.ts';
import { MeetingId } from '../../shared/meetings/meeting-id.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { Day, ZonedInstant } from '../../shared/time.ts';
import { insertAttendance } from '../database/repositories/attendances.ts';
import { insertDecision } from '../database/repositories/decisions.ts';
import { insertMeetingCase, listMeetingCases, updateMeetingCase } from '../database/repositories/meeting-cases.ts';
import { insertMeeting, updateMeeting } from '../database/repositories/meetings.ts';
import { listVotes } from '../database/repositories/votes.ts';
import { decideCase } from './access.ts';
import { makeAgenda } from './agenda.ts';
import { attendanceOf, excludedFrom, groupOf, plannedAttendance } from './attendance.ts';
import type { MutationContext } from './context.ts';
import { assertPastSeen } from './past-reviews.ts';
import { assertIn, openCaseOf, openMeeting, readMeeting } from './read-meeting.ts';
import { indexPart } from './search-words.ts';
import { makeTask } from './tasks.ts';

interface Planned {
  readonly incidentId: IncidentId;
  /** Other cases that it is about as well. */
  readonly also?: readonly IncidentId[];
  readonly startsAt: ZonedInstant;
  readonly place: string;
}

export function planMeeting(context: MutationContext, { incidentId, also = [], startsAt, place }: Planned): Meeting {
  const { db, newId, stamp, audit } = context;
  const ids = [...new Set([incidentId, ...also])];
  for (const each of ids) decideCase(context, each);
  const id = MeetingId.parse(newId());
  insertMeeting(db, { id, incidentId, startsAt: inUtc(startsAt), place, heldAt: null }, stamp());
  for (const each of ids) {
    const agenda = makeAgenda(context, each, excludedFrom(context, each));
    insertMeetingCase(db, id, { incidentId: each, agenda, carrier: null, excluded: [], quorum: null }, stamp());
  }
  for (const each of plannedAttendance(context, ids)) insertAttendance(db, id, each, stamp());
  audit('meeting.planned', id);
  return afterwards(context, id);
}

/** Whoever was invited hears of it from the team: nothing is sent. */
export function changeMeeting(
  context: MutationContext,
  { id, startsAt, place }: { id: MeetingId; startsAt: ZonedInstant; place: string },
): Meeting {
  const { heldAt } = openMeeting(context, id);
  updateMeeting(context.db, { id, startsAt: inUtc(startsAt), place, heldAt }, context.stamp());
  context.audit('meeting.changed', id);
  return afterwards(context, id);
}

interface Presence {
  readonly id: MeetingId;
  readonly memberId: MemberId;
  readonly presence: Attendance['presence'];
}

export function setPresence(context: MutationContext, { id, memberId, presence }: Presence): Meeting {
  const { attendance } = openMeeting(context, id);
  const known = attendance.find((each) => each.memberId === memberId);
  if (known === undefined) throw new AppError('not-found', `Cannot invite "${memberId}": there is no such member`);
  if (known.presence === 'excluded')
    throw new AppError('out-of-case', 'Cannot invite this member: they are excluded from what the meeting is about');
  insertAttendance(context.db, id, { memberId, presence }, context.stamp());
  context.audit('meeting.presence-set', `${id} ${memberId}`);
  return afterwards(context, id);
}

interface OfCase {
  readonly id: MeetingId;
  /** May be left out where the meeting is about one case. */
  readonly incidentId?: IncidentId | undefined;
}

export function setMinutes(
  context: MutationContext,
  { key, minutes, ...of }: OfCase & { readonly key: AgendaKey; readonly minutes: string },
): Meeting {
  const { about } = openCaseOf(context, of);
  if (!about.agenda.some((item) => item.key === key)) {
    throw new AppError('not-found', `Cannot take minutes under "${key}": it is not on this agenda`);
  }
  const agenda = about.agenda.map((item) => (item.key === key ? { ...item, minutes } : item));
  changeCase(context, of.id, about.incidentId, { agenda });
  context.audit('meeting.minutes-set', `${about.incidentId} ${of.id}`);
  return afterwards(context, of.id);
}

/** The reported person tells their side to one member, who carries it in (handbook §4). */
export function setCarrier(
  context: MutationContext,
  { carrier, ...of }: OfCase & { readonly carrier: MemberId | null },
): Meeting {
  const { meeting, about } = openCaseOf(context, of);
  if (carrier !== null) assertIn(meeting, about, carrier, 'let the other side be carried in by');
  changeCase(context, of.id, about.incidentId, { carrier });
  context.audit('meeting.carrier-set', `${about.incidentId} ${of.id}`);
  return afterwards(context, of.id);
}

interface NewDecision extends OfCase {
  readonly text: string;
  readonly owner: MemberId;
  readonly due: Day;
}

/** A decision is a task from then on, with its own number. */
export function decide(context: MutationContext, { text, owner, due, ...of }: NewDecision): Meeting {
  const { meeting, about } = openCaseOf(context, of);
  assertIn(meeting, about, owner, 'give a decision to');
  assertPastSeen(context, about.incidentId);
  const { incidentId, codeName } = about;
  const task = makeTask(context, { id: incidentId, codeName }, { title: text, owner, due, meetingId: of.id });
  const decisionId = DecisionId.parse(context.newId());
  insertDecision(context.db, of.id, { id: decisionId, taskId: task.id, text, owner, due });
  context.audit('decision.made', decisionId);
  return afterwards(context, of.id);
}

/** Attendance, minutes, votes and decisions are fixed from then on, also of a case that is closed to whoever ends it. */
export function closeMeeting(context: MutationContext, { id }: { id: MeetingId }): Meeting {
  const { db, stamp, now, audit } = context;
  const { cases: _told, attendance: _seen, ...record } = openMeeting(context, id);
  const cases = listMeetingCases(db, id);
  const isVoting = cases.some(({ incidentId }) => listVotes(db, id, incidentId).some(({ result }) => result === null));
  if (isVoting) throw new AppError('vote-open', 'Cannot end the meeting: a vote is still open, so count it first');
  const attendance = attendanceOf(
    context,
    record,
    cases.map(({ incidentId }) => incidentId),
  );
  for (const each of attendance) insertAttendance(db, id, each, stamp());
  for (const each of cases) {
    const { excluded, quorum } = groupOf(context, each, { ...record, attendance });
    changeCase(context, id, each.incidentId, { excluded, quorum });
  }
  updateMeeting(db, { ...record, heldAt: now() }, stamp());
  audit('meeting.closed', id);
  return afterwards(context, id);
}

function inUtc(startsAt: ZonedInstant): ZonedInstant {
  return { ...startsAt, at: new Date(startsAt.at).toISOString() };
}

type CaseContent = Omit<Parameters<typeof updateMeetingCase>[2], 'incidentId'>;

function changeCase(
  { db, stamp }: MutationContext,
  id: MeetingId,
  incidentId: IncidentId,
  change: Partial<CaseContent>,
): void {
  const before = listMeetingCases(db, id).find((each) => each.incidentId === incidentId);
  if (before !== undefined) updateMeetingCase(db, id, { ...before, ...change }, stamp());
}

/** What was said and decided is found by the search field, in the case it was said about. */
export function afterwards(context: MutationContext, id: MeetingId): Meeting {
  const meeting = readMeeting(context, { id });
  for (const { incidentId, isClosed, agenda, votes, decisions } of meeting.cases) {
    if (isClosed) continue;
    const said = [...agenda.map(({ minutes }) => minutes), ...votes.map(({ proposal }) => proposal)];
    const words = [meeting.place, ...said, ...decisions.map(({ text }) => text)];
    indexPart(context.db, 'meeting', `${id} ${incidentId}`, incidentId, words);
  }
  return meeting;
}
