import { z } from 'zod';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { Decision, DecisionId } from '../../../shared/meetings/meeting.ts';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { TaskId } from '../../../shared/tasks/task.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

/** As decided: its task may later get another owner or date. */
const Content = Decision.pick({ text: true, owner: true, due: true });
const Row = z
  .object({ id: DecisionId, taskId: TaskId, doneAt: z.string().nullable(), content: z.string() })
  .transform(({ content, ...row }): Decision => ({ ...row, ...readContent(Content, content) }));

/** Of one case in a meeting, in the order in which they were taken. */
export function listDecisions(db: ReadableDb, meetingId: MeetingId, incidentId: IncidentId): Decision[] {
  const sql = `SELECT d.id, d.task_id AS taskId, t.done_at AS doneAt, d.content FROM decisions d JOIN tasks t ON t.id = d.task_id
    WHERE d.meeting_id = ? AND t.incident_id = ? ORDER BY d.id`;
  return Row.array().parse(db.prepare(sql).all(meetingId, incidentId));
}

export function insertDecision(db: WritableDb, meetingId: MeetingId, decision: Omit<Decision, 'doneAt'>): void {
  const { id, taskId, text, owner, due } = decision;
  const content = writeContent(Content, { text, owner, due });
  db.prepare('INSERT INTO decisions (id, meeting_id, task_id, content) VALUES (?, ?, ?, ?)').run(
    id,
    meetingId,
    taskId,
    content,
  );
}
