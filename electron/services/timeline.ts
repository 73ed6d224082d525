import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { TimelineEntry } from '../../shared/notes/timeline.ts';
import { listEvidence } from '../database/repositories/evidence.ts';
import { listMeetings } from '../database/repositories/meetings.ts';
import { listNotes } from '../database/repositories/notes.ts';
import { listReports } from '../database/repositories/reports.ts';
import { listSanctions } from '../database/repositories/sanctions.ts';
import { listStatusChanges } from '../database/repositories/status-changes.ts';
import { listTasks } from '../database/repositories/tasks.ts';
import { readCase } from './access.ts';
import type { QueryContext } from './context.ts';

/** What happened in a case, newest first: its notes, and what the record tells by itself. */
export function readTimeline(context: QueryContext, { incidentId: id }: { incidentId: IncidentId }): TimelineEntry[] {
  const { db } = context;
  const { answeredAt } = readCase(context, id);
  const entries: TimelineEntry[] = [
    ...listNotes(db, id).map((note) => ({ kind: 'note' as const, at: note.happenedAt.at, note })),
    ...listReports(db, id).map(({ takenBy, fields }) => {
      return { kind: 'report-received' as const, at: fields.receivedAt.at, by: takenBy, channel: fields.channel };
    }),
    ...(answeredAt === null ? [] : [{ kind: 'answered' as const, at: answeredAt }]),
    ...listStatusChanges(db, id).map(({ at, memberId, status }) => ({
      kind: 'status-changed' as const,
      at,
      by: memberId,
      to: status,
    })),
    ...listMeetings(db, id).map(({ id: meetingId, startsAt, heldAt, decisions }) => {
      return { kind: 'meeting' as const, at: startsAt.at, meetingId, decisions, held: heldAt !== null };
    }),
    ...sanctionEntries(context, id),
    ...listEvidence(db, id).map(({ receivedAt, receivedBy, fileName }) => {
      return { kind: 'evidence' as const, at: receivedAt, by: receivedBy, fileName };
    }),
    ...listTasks(db, { incidentId: id, openOnly: false }).flatMap(({ doneAt, title }) => {
      return doneAt === null ? [] : [{ kind: 'task-done' as const, at: doneAt, title }];
    }),
  ];
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Lifting has a day and no time: it is told at that day's end. */
function sanctionEntries({ db }: QueryContext, id: IncidentId): TimelineEntry[] {
  return listSanctions(db, id).flatMap(({ id: sanctionId, kind: sanction, decidedAt, lifted }): TimelineEntry[] => {
    const imposed: TimelineEntry = { kind: 'sanction', at: decidedAt, sanctionId, sanction, ended: false };
    if (lifted === null) return [imposed];
    return [imposed, { kind: 'sanction', at: `${lifted.on}T23:59:59.999Z`, sanctionId, sanction, ended: true }];
  });
}
