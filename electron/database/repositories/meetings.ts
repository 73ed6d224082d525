import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Meeting } from '../../../shared/meetings/meeting.ts';
import { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { Line } from '../../../shared/text.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/** A meeting without attendance and cases, which have rows of their own. */
export type MeetingRecord = Omit<Meeting, 'attendance' | 'cases'>;

const Content = z.object({ place: Line });
const Cases = z.array(z.object({ incidentId: IncidentId, codeName: z.string() }));
const Columns = z.object({
  id: MeetingId,
  startsAt: z.string(),
  zone: z.string(),
  heldAt: z.string().nullable(),
});
const ListedRow = Columns.extend({ cases: z.string(), decisions: z.number().int() }).transform(
  ({ startsAt, zone, cases, ...row }) => ({
    ...row,
    startsAt: { at: startsAt, zone },
    cases: Cases.parse(JSON.parse(cases)),
  }),
);
const FullRow = Columns.extend({ content: z.string() }).transform(
  ({ startsAt, zone, content, ...row }): MeetingRecord => ({
    ...row,
    startsAt: { at: startsAt, zone },
    ...readContent(Content, content),
  }),
);

/** What a list knows of a meeting: nothing that was said. */
export type ListedMeeting = z.infer<typeof ListedRow>;

const COLUMNS = 'm.id, m.starts_at AS startsAt, m.zone, m.held_at AS heldAt';
const LISTED = `${COLUMNS},
  (SELECT json_group_array(json_object('incidentId', i.id, 'codeName', i.code_name) ORDER BY c.position)
    FROM meeting_cases c JOIN incidents i ON i.id = c.incident_id WHERE c.meeting_id = m.id) AS cases,
  (SELECT count(*) FROM decisions d JOIN tasks t ON t.id = d.task_id
    WHERE d.meeting_id = m.id AND (@incidentId IS NULL OR t.incident_id = @incidentId)) AS decisions`;
const ABOUT = 'm.id IN (SELECT meeting_id FROM meeting_cases WHERE incident_id = @incidentId)';

/** Newest first; with the decisions in one case, or in all. */
export function listMeetings(db: ReadableDb, incidentId?: IncidentId): ListedMeeting[] {
  const sql = `SELECT ${LISTED} FROM meetings m WHERE @incidentId IS NULL OR ${ABOUT} ORDER BY m.starts_at DESC, m.id DESC`;
  return ListedRow.array().parse(db.prepare(sql).all({ incidentId: incidentId ?? null }));
}

export function getMeeting(db: ReadableDb, id: MeetingId): MeetingRecord | undefined {
  return FullRow.optional().parse(db.prepare(`SELECT ${COLUMNS}, m.content FROM meetings m WHERE m.id = ?`).get(id));
}

/** `incidentId`: the first case it is about. */
export function insertMeeting(
  db: WritableDb,
  { incidentId, ...meeting }: MeetingRecord & { incidentId: IncidentId },
  stamp: Stamp,
): void {
  db.prepare(
    `INSERT INTO meetings (id, incident_id, starts_at, zone, held_at, content, changed, changed_by)
     VALUES (@id, @incidentId, @startsAt, @zone, @heldAt, @content, @changed, @changedBy)`,
  ).run({ ...columnsOf(meeting), incidentId, ...stamp });
}

export function updateMeeting(db: WritableDb, meeting: MeetingRecord, stamp: Stamp): void {
  db.prepare(
    `UPDATE meetings SET starts_at = @startsAt, zone = @zone, held_at = @heldAt, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ ...columnsOf(meeting), ...stamp });
}

function columnsOf({ id, startsAt, heldAt, place }: MeetingRecord) {
  return { id, startsAt: startsAt.at, zone: startsAt.zone, heldAt, content: writeContent(Content, { place }) };
}
