import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { Excluded, MeetingCase } from '../../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { Quorum } from '../../../shared/meetings/quorum.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/** Who was out and how many were needed counts as it was when the meeting ended; until then both are told as they are. */
const Content = MeetingCase.pick({ agenda: true, carrier: true }).extend({
  excluded: z.array(Excluded),
  quorum: Quorum.nullable(),
});
const Row = z
  .object({ incidentId: IncidentId, codeName: z.string(), content: z.string() })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));

export type MeetingCaseRecord = z.infer<typeof Row>;

/** In the order in which they are spoken about. */
export function listMeetingCases(db: ReadableDb, meetingId: MeetingId): MeetingCaseRecord[] {
  const sql = `SELECT c.incident_id AS incidentId, i.code_name AS codeName, c.content
    FROM meeting_cases c JOIN incidents i ON i.id = c.incident_id WHERE c.meeting_id = ? ORDER BY c.position`;
  return Row.array().parse(db.prepare(sql).all(meetingId));
}

/** Adds it as the last one. */
export function insertMeetingCase(
  db: WritableDb,
  meetingId: MeetingId,
  { incidentId, ...record }: Omit<MeetingCaseRecord, 'codeName'>,
  stamp: Stamp,
): void {
  db.prepare(
    `INSERT INTO meeting_cases (meeting_id, incident_id, position, content, changed, changed_by)
     VALUES (@meetingId, @incidentId, (SELECT count(*) FROM meeting_cases WHERE meeting_id = @meetingId), @content,
       @changed, @changedBy)`,
  ).run({ meetingId, incidentId, content: writeContent(Content, record), ...stamp });
}

export function updateMeetingCase(
  db: WritableDb,
  meetingId: MeetingId,
  { incidentId, ...record }: Omit<MeetingCaseRecord, 'codeName'>,
  stamp: Stamp,
): void {
  db.prepare(
    `UPDATE meeting_cases SET content = @content, changed = @changed, changed_by = @changedBy
     WHERE meeting_id = @meetingId AND incident_id = @incidentId`,
  ).run({ meetingId, incidentId, content: writeContent(Content, record), ...stamp });
}
