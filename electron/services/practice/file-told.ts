import type { z } from 'zod';
import type { Finding } from '../../../shared/allegations/allegation.ts';
import type { IncidentId, ParticipantRole } from '../../../shared/incidents/incident.ts';
import { AGENDA, type Meeting } from '../../../shared/meetings/meeting.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { ReportFields } from '../../../shared/reports/report.ts';
import { listParticipants } from '../../database/repositories/participants.ts';
import { findOnAllegation, readAllegations } from '../allegations.ts';
import { closeMeeting, planMeeting, setMinutes, setPresence } from '../meetings.ts';
import { reviewPast } from '../past-case-list.ts';
import { findPast } from '../past-cases.ts';
import { fileReport } from '../reports.ts';
import { findTasks, markTaskDone } from '../tasks.ts';
import type { Stage } from './stage.ts';

interface Filing {
  /** Who took it; the lead unless given. */
  readonly by?: MemberId;
  /** The case that it is one more report of. */
  readonly incidentId?: IncidentId;
}

/** Files a report as told; what is left out has the answer that the form begins with. */
export function fileTold(
  stage: Stage,
  hoursAgo: number,
  fields: Omit<z.input<typeof ReportFields>, 'receivedAt'>,
  { by, incidentId }: Filing = {},
): IncidentId {
  const report = ReportFields.parse({ receivedAt: stage.moment(hoursAgo), ...fields });
  return fileReport(stage.at(hoursAgo, by), { report, incidentId }).incident.id;
}

export function personOf(stage: Stage, incidentId: IncidentId, role: ParticipantRole): PersonId {
  const found = listParticipants(stage.at(0).db, incidentId).find((participant) => participant.role === role);
  if (found === undefined) throw new Error('A practice story asks for a person it did not tell of');
  return found.personId;
}

/** What the group found on each allegation of a report, in the order in which they were told. */
export function findOnEach(
  stage: Stage,
  incidentId: IncidentId,
  { hoursAgo, findings }: { hoursAgo: number; findings: readonly Pick<Finding, 'kind' | 'reasons'>[] },
): void {
  const context = stage.at(hoursAgo);
  for (const [index, { id }] of readAllegations(context, { incidentId }).entries()) {
    const finding = findings[index];
    if (finding !== undefined) findOnAllegation(context, { id, ...finding });
  }
}

/**
 * A meeting that took place: what was to be done until then is done, everybody came, the minutes are written, other cases
 * of the people were read, `decide` adds what was decided.
 */
export function holdMeeting(
  stage: Stage,
  incidentId: IncidentId,
  { hoursAgo, place, minutes }: { hoursAgo: number; place: string; minutes: Readonly<Partial<Record<string, string>>> },
  decide: (meeting: Meeting) => void,
): Meeting {
  const context = stage.at(hoursAgo);
  for (const { id } of findTasks(context, { incidentId, done: 'open' })) markTaskDone(context, { id, done: true });
  const meeting = planMeeting(context, { incidentId, startsAt: stage.moment(hoursAgo), place });
  for (const { memberId, presence } of meeting.attendance) {
    if (presence !== 'excluded') setPresence(context, { id: meeting.id, memberId, presence: 'present' });
  }
  for (const key of AGENDA) {
    const text = minutes[key];
    if (text !== undefined) setMinutes(context, { id: meeting.id, key, minutes: text });
  }
  const past = [...findPast(context, incidentId).keys()];
  if (past.length > 0) reviewPast(context, { incidentId, shown: past, skipReason: null });
  decide(meeting);
  return closeMeeting(context, { id: meeting.id });
}
