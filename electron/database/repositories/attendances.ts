import { Attendance } from '../../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/** In the order in which members joined. */
export function listAttendances(db: ReadableDb, meetingId: MeetingId): Attendance[] {
  const sql = `SELECT a.member_id AS memberId, a.presence FROM attendances a JOIN members m ON m.id = a.member_id
    WHERE a.meeting_id = ? ORDER BY m.added_at, m.id`;
  return Attendance.array().parse(db.prepare(sql).all(meetingId));
}

/** Replaces what was known of this member. */
export function insertAttendance(db: WritableDb, meetingId: MeetingId, attendance: Attendance, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO attendances (meeting_id, member_id, presence, changed, changed_by)
     VALUES (@meetingId, @memberId, @presence, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET presence = @presence, changed = @changed, changed_by = @changedBy`,
  ).run({ meetingId, ...attendance, ...stamp });
}
