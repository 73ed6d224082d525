import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Attendance, Excluded } from '../../shared/meetings/meeting.ts';
import { neededHere, type Quorum } from '../../shared/meetings/quorum.ts';
import { isRestricted, type MemberId } from '../../shared/members/member.ts';
import { listAttendances } from '../database/repositories/attendances.ts';
import { listConflicts } from '../database/repositories/conflicts.ts';
import type { MeetingCaseRecord } from '../database/repositories/meeting-cases.ts';
import type { MeetingRecord } from '../database/repositories/meetings.ts';
import { listMembers } from '../database/repositories/members.ts';
import type { QueryContext } from './context.ts';
import { readQuorumRule } from './quorum-rule.ts';

/** Who is out of a case, of those whose role sees into cases: parties to it, and whoever is in conflict with it. */
export function excludedFrom(context: QueryContext, id: IncidentId): Excluded[] {
  const team = caseMembers(context);
  return listConflicts(context.db, id)
    .filter(({ memberId }) => team.includes(memberId))
    .map(({ memberId, source, kind }) => ({ memberId, reason: source === 'party' ? 'party' : kind }));
}

/** Whoever may decide in a case, by what is known now. */
export function whoMayDecide(context: QueryContext, id: IncidentId): MemberId[] {
  const out = new Set(excludedFrom(context, id).map(({ memberId }) => memberId));
  return caseMembers(context).filter((member) => !out.has(member));
}

/** Everybody is invited who may decide in at least one of the cases. */
export function plannedAttendance(context: QueryContext, ids: readonly IncidentId[]): Attendance[] {
  const invited = new Set(ids.flatMap((id) => whoMayDecide(context, id)));
  return caseMembers(context).map((memberId) => ({
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
): { excluded: Excluded[]; quorum: Quorum } {
  const excluded = heldAt === null ? excludedFrom(context, incidentId) : record.excluded;
  if (heldAt !== null && record.quorum !== null) return { excluded, quorum: record.quorum };
  const deciders = attendance.filter(({ memberId }) => !excluded.some((out) => out.memberId === memberId));
  const mayDecide = deciders.length;
  const here = deciders.filter(({ presence }) => presence === 'present').length;
  return { excluded, quorum: { mayDecide, needed: neededHere(readQuorumRule(context), mayDecide), here } };
}

function caseMembers({ db }: QueryContext): MemberId[] {
  return listMembers(db, false)
    .filter(({ role }) => !isRestricted(role))
    .map(({ id }) => id);
}
