import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { AgendaItem, type Meeting } from '../../../shared/meetings/meeting.ts';
import { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { Line } from '../../../shared/text.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/** A meeting without attendance and decisions, which have rows of their own. */
export type MeetingRecord = Omit<Meeting, 'attendance' | 'decisions'>;

const Content = z.object({ place: Line, agenda: z.array(AgendaItem) });
const ListedRow = z
  .object({
    id: MeetingId,
    incidentId: IncidentId,
    codeName: z.string(),
    startsAt: z.string(),
    zone: z.string(),
    heldAt: z.string().nullable(),
    decisions: z.number().int(),
  })
  .transform(({ startsAt, zone, ...row }) => ({ ...row, startsAt: { at: startsAt, zone } }));
const FullRow = z.intersection(ListedRow, z.object({ content: z.string() }));

/** What a list knows of a meeting: nothing that was said. */
export type ListedMeeting = z.infer<typeof ListedRow>;

const COLUMNS = `m.id, m.incident_id AS incidentId, i.code_name AS codeName, m.starts_at AS startsAt, m.zone, m.held_at AS heldAt,
  (SELECT count(*) FROM decisions d WHERE d.meeting_id = m.id) AS decisions`;
const FROM = 'FROM meetings m JOIN incidents i ON i.id = m.incident_id';

/** Newest first. */
export function listMeetings(db: ReadableDb, incidentId?: IncidentId): ListedMeeting[] {
  const where = incidentId === undefined ? '' : 'WHERE m.incident_id = @incidentId';
  const sql = `SELECT ${COLUMNS} ${FROM} ${where} ORDER BY m.starts_at DESC, m.id DESC`;
  return ListedRow.array().parse(db.prepare(sql).all({ incidentId }));
}

export function getMeeting(db: ReadableDb, id: MeetingId): MeetingRecord | undefined {
  const row = FullRow.optional().parse(db.prepare(`SELECT ${COLUMNS}, m.content ${FROM} WHERE m.id = ?`).get(id));
  if (row === undefined) return undefined;
  const { content, decisions: _counted, ...record } = row;
  return { ...record, ...readContent(Content, content) };
}

export function insertMeeting(db: WritableDb, meeting: MeetingRecord, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO meetings (id, incident_id, starts_at, zone, held_at, content, changed, changed_by)
     VALUES (@id, @incidentId, @startsAt, @zone, @heldAt, @content, @changed, @changedBy)`,
  ).run({ ...columnsOf(meeting), incidentId: meeting.incidentId, ...stamp });
}

export function updateMeeting(db: WritableDb, meeting: MeetingRecord, stamp: Stamp): void {
  db.prepare(
    `UPDATE meetings SET starts_at = @startsAt, zone = @zone, held_at = @heldAt, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ ...columnsOf(meeting), ...stamp });
}

function columnsOf({ id, startsAt, heldAt, place, agenda }: MeetingRecord) {
  return { id, startsAt: startsAt.at, zone: startsAt.zone, heldAt, content: writeContent(Content, { place, agenda }) };
}
