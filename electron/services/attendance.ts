import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Attendance } from '../../shared/meetings/meeting.ts';
import { isRestricted } from '../../shared/members/member.ts';
import { listAttendances } from '../database/repositories/attendances.ts';
import { listConflicts } from '../database/repositories/conflicts.ts';
import type { MeetingRecord } from '../database/repositories/meetings.ts';
import { listMembers } from '../database/repositories/members.ts';
import type { QueryContext } from './context.ts';

/** Everybody is invited who is neither a party to the case nor in conflict with it, and whose role sees into cases. */
export function plannedAttendance({ db }: QueryContext, id: IncidentId): Attendance[] {
  const conflicts = listConflicts(db, id);
  const members = listMembers(db, false).filter(({ role }) => !isRestricted(role));
  return members.map(({ id: memberId }): Attendance => {
    const conflict = conflicts.find((each) => each.memberId === memberId);
    if (conflict === undefined) return { memberId, presence: 'invited', reason: null };
    return { memberId, presence: 'excluded', reason: conflict.source === 'party' ? 'party' : conflict.kind };
  });
}

/** Until a meeting is over, who joined the team or came into conflict since it was planned is told as it is now. */
export function attendanceOf(
  context: QueryContext,
  meeting: Pick<MeetingRecord, 'id' | 'incidentId' | 'heldAt'>,
): Attendance[] {
  const stored = listAttendances(context.db, meeting.id);
  if (meeting.heldAt !== null) return stored;
  return plannedAttendance(context, meeting.incidentId).map((now) => {
    const before = stored.find(({ memberId }) => memberId === now.memberId);
    if (now.presence === 'excluded' || before === undefined || before.presence === 'excluded') return now;
    return before;
  });
}
