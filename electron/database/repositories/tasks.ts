import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { Task, TaskId } from '../../../shared/tasks/task.ts';
import type { Day } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Task.pick({ title: true });
const Row = z
  .object({
    id: TaskId,
    incidentId: IncidentId,
    codeName: z.string(),
    content: z.string(),
    owner: MemberId,
    due: z.string(),
    doneAt: z.string().nullable(),
    meetingId: MeetingId.nullable(),
  })
  .transform(({ content, ...row }): Task => ({ ...row, ...readContent(Content, content) }));

const SELECT = `SELECT t.id, t.incident_id AS incidentId, i.code_name AS codeName, t.content, t.owner, t.due,
    t.done_at AS doneAt, t.meeting_id AS meetingId
  FROM tasks t JOIN incidents i ON i.id = t.incident_id`;

export interface TaskFilter {
  readonly incidentId?: IncidentId | undefined;
  readonly openOnly: boolean;
  /** Cases that are not to be known. */
  readonly except?: readonly IncidentId[];
}

/** Open ones first, the earliest due first. */
export function listTasks(db: ReadableDb, { incidentId, openOnly, except = [] }: TaskFilter): Task[] {
  const where = [
    incidentId === undefined ? '' : 't.incident_id = @incidentId',
    openOnly ? 't.done_at IS NULL' : '',
    except.length === 0 ? '' : 't.incident_id NOT IN (SELECT value FROM json_each(@except))',
  ].filter((part) => part !== '');
  const sql = `${SELECT} ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY t.done_at IS NOT NULL, t.due, t.id`;
  return Row.array().parse(db.prepare(sql).all({ incidentId, except: JSON.stringify(except) }));
}

/** Open ones due by a day, the earliest first. */
export function listTasksDue(db: ReadableDb, by: Day, except: readonly IncidentId[], limit: number): Task[] {
  const sql = `${SELECT} WHERE t.done_at IS NULL AND t.due <= @by
    AND t.incident_id NOT IN (SELECT value FROM json_each(@except)) ORDER BY t.due, t.id LIMIT @limit`;
  return Row.array().parse(db.prepare(sql).all({ by, except: JSON.stringify(except), limit }));
}

export function countOpenTasks(db: ReadableDb, except: readonly IncidentId[]): number {
  const sql = `SELECT count(*) FROM tasks WHERE done_at IS NULL AND incident_id NOT IN (SELECT value FROM json_each(?))`;
  return Number(db.prepare(sql).pluck().get(JSON.stringify(except)));
}

export function getTask(db: ReadableDb, id: TaskId): Task | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE t.id = ?`).get(id));
}

export function insertTask(db: WritableDb, task: Omit<Task, 'codeName'>, stamp: Stamp): void {
  const { id, incidentId, meetingId, owner, due, doneAt, title } = task;
  db.prepare(
    `INSERT INTO tasks (id, incident_id, meeting_id, owner, due, done_at, content, changed, changed_by)
     VALUES (@id, @incidentId, @meetingId, @owner, @due, @doneAt, @content, @changed, @changedBy)`,
  ).run({ id, incidentId, meetingId, owner, due, doneAt, content: writeContent(Content, { title }), ...stamp });
}

export function updateTask(db: WritableDb, task: Task, stamp: Stamp): void {
  const { id, owner, due, doneAt, title } = task;
  db.prepare(
    `UPDATE tasks SET owner = @owner, due = @due, done_at = @doneAt, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id, owner, due, doneAt, content: writeContent(Content, { title }), ...stamp });
}
