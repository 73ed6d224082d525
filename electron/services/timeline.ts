import { cellOf } from '../../shared/assessments/assessment.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { TimelineEntry } from '../../shared/notes/timeline.ts';
import type { SanctionEvent } from '../../shared/sanctions/sanction-event.ts';
import { listAppeals } from '../database/repositories/appeals.ts';
import { getAssessment } from '../database/repositories/assessments.ts';
import { listEvidence } from '../database/repositories/evidence.ts';
import { listFlagsOfCase } from '../database/repositories/flags.ts';
import { listFollowUps } from '../database/repositories/follow-ups.ts';
import { listLetters } from '../database/repositories/letters.ts';
import { listMeetings } from '../database/repositories/meetings.ts';
import { listNotes } from '../database/repositories/notes.ts';
import { listPastReviews } from '../database/repositories/past-reviews.ts';
import { listPromiseMarks } from '../database/repositories/promise-marks.ts';
import { listReferrals } from '../database/repositories/referrals.ts';
import { listReports } from '../database/repositories/reports.ts';
import { listSanctionEvents } from '../database/repositories/sanction-events.ts';
import { listSanctions, type SanctionRecord } from '../database/repositories/sanctions.ts';
import { listStatusChanges } from '../database/repositories/status-changes.ts';
import { listTasks } from '../database/repositories/tasks.ts';
import { listUrgentDecisions } from '../database/repositories/urgent-decisions.ts';
import { readCase, seesAccounts } from './access.ts';
import { dayIn, localZone } from './calendar.ts';
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
    ...urgentEntries(context, id),
    ...sanctionEntries(context, id),
    ...flagEntries(context, id),
    ...weighingEntries(context, id),
    ...listEvidence(db, id).map(({ receivedAt, receivedBy, fileName }) => {
      return { kind: 'evidence' as const, at: receivedAt, by: receivedBy, fileName };
    }),
    ...listReferrals(db, id).map(({ at, by, body }) => ({ kind: 'referred' as const, at, by, to: body.name })),
    ...promiseEntries(context, id),
    ...listLetters(db, id).flatMap(({ kind: letter, left }) =>
      left.map(({ by, at, way }) => ({ kind: 'letter' as const, at, by, letter, way })),
    ),
    ...appealEntries(context, id),
    ...listTasks(db, { incidentId: id, openOnly: false }).flatMap(({ doneAt, title }) => {
      return doneAt === null ? [] : [{ kind: 'task-done' as const, at: doneAt, title }];
    }),
  ];
  const shown = seesAccounts(context, id) ? entries : entries.filter((entry) => !isAccount(entry));
  return shown.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** A message that was brought in, or a file: what came with a report; and how that was weighed. */
function isAccount(entry: TimelineEntry): boolean {
  return ['evidence', 'assessment'].includes(entry.kind) || (entry.kind === 'note' && entry.note.origin !== null);
}

/** An appeal has a day and no time: it is told at that day's end, before its answer. */
function appealEntries({ db }: QueryContext, id: IncidentId): TimelineEntry[] {
  return listAppeals(db, id).flatMap(({ receivedOn, answer }): TimelineEntry[] => {
    const dayEnd = `${receivedOn}T23:59:59.999Z`;
    if (answer === null) return [{ kind: 'appeal-received', at: dayEnd }];
    const { at, by, outcome } = answer;
    const received: TimelineEntry = { kind: 'appeal-received', at: dayEnd < at ? dayEnd : at };
    return [{ kind: 'appeal-answered', at, by, outcome }, received];
  });
}

/** What was written down on another day than it happened has no time: it is told at that day's end. */
function sanctionEntries({ db }: QueryContext, id: IncidentId): TimelineEntry[] {
  return listSanctions(db, id).flatMap((record) => {
    const entry = { kind: 'sanction' as const, sanctionId: record.id, sanction: record.kind, name: record.name };
    return eventsOf(db, record).map(({ kind: event, on, at }) => {
      return { ...entry, event, at: dayIn(localZone(), at) === on ? at : `${on}T23:59:59.999Z` };
    });
  });
}

/** What has a day and no time is told at that day's end. */
function flagEntries({ db }: QueryContext, id: IncidentId): TimelineEntry[] {
  const kind = 'flag' as const;
  return listFlagsOfCase(db, id).flatMap(({ madeAt, madeBy, reviews, lifted }): TimelineEntry[] => [
    { kind, at: madeAt, by: madeBy, event: 'made' },
    ...reviews.map(({ on, by }) => ({ kind, at: `${on}T23:59:59.999Z`, by, event: 'reviewed' as const })),
    ...(lifted === null ? [] : [{ kind, at: `${lifted.on}T23:59:59.999Z`, by: lifted.by, event: 'ended' as const }]),
  ]);
}

type Event = Pick<SanctionEvent, 'kind' | 'on' | 'at'>;

/** Of a sanction that was decided before events were kept, the record itself tells that it was, and that it was lifted. */
function eventsOf(db: QueryContext['db'], { id, decidedAt, lifted }: SanctionRecord): Event[] {
  const kept = listSanctionEvents(db, id);
  if (kept.some(({ kind }) => kind === 'decided' || kind === 'proposed')) return kept;
  const decided: Event = { kind: 'decided', on: dayIn(localZone(), decidedAt), at: decidedAt };
  if (lifted === null || kept.some(({ kind }) => kind === 'lifted' || kind === 'returned')) return [decided, ...kept];
  return [decided, ...kept, { kind: 'lifted', on: lifted.on, at: `${lifted.on}T23:59:59.999Z` }];
}

/** Made by one member, and settled by another: each at its own time. */
function urgentEntries({ db }: QueryContext, id: IncidentId): TimelineEntry[] {
  const kind = 'urgent-decision' as const;
  return listUrgentDecisions(db, id).flatMap(({ decidedAt, decidedBy, what, settled }): TimelineEntry[] => {
    const made: TimelineEntry = { kind, at: decidedAt, by: decidedBy, what, state: 'made' };
    return settled === null ? [made] : [made, { kind, at: settled.at, by: settled.by, what, state: settled.kind }];
  });
}

/** The latest assessment; those before it are not kept. */
function weighingEntries({ db }: QueryContext, id: IncidentId): TimelineEntry[] {
  const assessment = getAssessment(db, id);
  const reviews = listPastReviews(db, id).map(({ at, memberId, skipReason }) => {
    return { kind: 'past-review' as const, at, by: memberId, skipped: skipReason !== null };
  });
  if (assessment === undefined) return reviews;
  return [{ kind: 'assessment', at: assessment.at, by: assessment.by, cell: cellOf(assessment) }, ...reviews];
}

/** An answer that was given is told by the case itself. */
function promiseEntries({ db }: QueryContext, id: IncidentId): TimelineEntry[] {
  const marks = listPromiseMarks(db, id).filter(({ promise, state }) => promise !== 'answer' || state === 'waived');
  return [
    ...marks.map(({ at, memberId: by, promise, state }) => {
      return { kind: 'promise' as const, at, by, promise, waived: state === 'waived' };
    }),
    ...listFollowUps(db, id).flatMap(({ doneAt, about }) => {
      return doneAt === null ? [] : [{ kind: 'follow-up' as const, at: doneAt, about }];
    }),
  ];
}
