import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Attendance, Excluded, MeetingCase } from '../../shared/meetings/meeting.ts';
import { neededHere } from '../../shared/meetings/quorum.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { listAttendances } from '../database/repositories/attendances.ts';
import { listAnswers } from '../database/repositories/conflict-answers.ts';
import { listConflicts } from '../database/repositories/conflicts.ts';
import type { MeetingCaseRecord } from '../database/repositories/meeting-cases.ts';
import type { MeetingRecord } from '../database/repositories/meetings.ts';
import { listCaseMembers } from '../database/repositories/members.ts';
import type { QueryContext } from './context.ts';
import { readQuorumRule } from './quorum-rule.ts';

/** Who is out of a case, of those whose role sees into cases: parties to it, and whoever is in conflict with it. */
export function excludedFrom(context: QueryContext, id: IncidentId): Excluded[] {
  const team = listCaseMembers(context.db);
  return listConflicts(context.db, id)
    .filter(({ memberId }) => team.includes(memberId))
    .map(({ memberId, source, kind }) => ({ memberId, reason: source === 'party' ? 'party' : kind }));
}

/** Whoever is not out of a case, by what is known now. */
export function whoIsIn(context: QueryContext, id: IncidentId): MemberId[] {
  const out = new Set(excludedFrom(context, id).map(({ memberId }) => memberId));
  return listCaseMembers(context.db).filter((member) => !out.has(member));
}

/** Everybody is invited who is not out of every one of the cases. */
export function plannedAttendance(context: QueryContext, ids: readonly IncidentId[]): Attendance[] {
  const invited = new Set(ids.flatMap((id) => whoIsIn(context, id)));
  return listCaseMembers(context.db).map((memberId) => ({
    memberId,
    presence: invited.has(memberId) ? 'invited' : 'excluded',
  }));
}

/** Until a meeting is over, who joined the team or came into conflict since it was planned is told as it is now. */
export function attendanceOf(
  context: QueryContext,
  meeting: Pick<MeetingRecord, 'id' | 'heldAt'>,
  ids: readonly IncidentId[],
): Attendance[] {
  const stored = listAttendances(context.db, meeting.id);
  if (meeting.heldAt !== null) return stored;
  return plannedAttendance(context, ids).map((now) => {
    const before = stored.find(({ memberId }) => memberId === now.memberId);
    if (now.presence === 'excluded' || before === undefined || before.presence === 'excluded') return now;
    return before;
  });
}

/** Who is out of one case of a meeting, and how many of the others are here: as it is, or as it was when it ended. */
export function groupOf(
  context: QueryContext,
  { incidentId, ...record }: MeetingCaseRecord,
  { heldAt, attendance }: { heldAt: string | null; attendance: readonly Attendance[] },
): Pick<MeetingCase, 'excluded' | 'unanswered' | 'quorum'> {
  const excluded = heldAt === null ? excludedFrom(context, incidentId) : record.excluded;
  if (heldAt !== null && record.quorum !== null) return { excluded, unanswered: [], quorum: record.quorum };
  const unanswered = heldAt === null ? unansweredIn(context, incidentId) : [];
  const out = new Set([...excluded.map(({ memberId }) => memberId), ...unanswered]);
  const deciders = attendance.filter(({ memberId }) => !out.has(memberId));
  const mayDecide = deciders.length;
  const here = deciders.filter(({ presence }) => presence === 'present').length;
  return { excluded, unanswered, quorum: { mayDecide, needed: neededHere(readQuorumRule(context), mayDecide), here } };
}

/** Once anybody was asked, no answer means not added (PSF). */
function unansweredIn(context: QueryContext, id: IncidentId): MemberId[] {
  const answered = listAnswers(context.db, id).map(({ memberId }) => memberId);
  return answered.length === 0 ? [] : whoIsIn(context, id).filter((member) => !answered.includes(member));
}
