import { z } from 'zod';
import { Appeal, AppealHandlers, AppealId } from '../../../shared/appeals/appeal.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { TaskId } from '../../../shared/tasks/task.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = z.object({
  grounds: Appeal.shape.grounds,
  ...AppealHandlers.shape,
  answer: Appeal.shape.answer.unwrap().omit({ at: true }).optional(),
});
const Row = z
  .object({
    id: AppealId,
    incidentId: IncidentId,
    personId: PersonId,
    taskId: TaskId,
    receivedOn: z.string(),
    due: z.string(),
    answeredAt: z.string().nullable(),
    content: z.string(),
  })
  .transform(({ content, answeredAt, ...row }): Appeal => {
    const { answer, ...texts } = readContent(Content, content);
    const isOpen = answer === undefined || answeredAt === null;
    return { ...row, ...texts, answer: isOpen ? null : { ...answer, at: answeredAt } };
  });

/** An appeal of a record that was joined to another is the kept person's. */
const SELECT = `SELECT a.id, a.incident_id AS incidentId, coalesce(h.merged_into, h.id) AS personId, a.task_id AS taskId,
    a.received_on AS receivedOn, a.due, a.answered_at AS answeredAt, a.content
  FROM appeals a JOIN people h ON h.id = a.person_id`;

/** The first one first. */
export function listAppeals(db: ReadableDb, incidentId: IncidentId): Appeal[] {
  const sql = `${SELECT} WHERE a.incident_id = ? ORDER BY a.received_on, a.id`;
  return Row.array().parse(db.prepare(sql).all(incidentId));
}

/** Those without an answer, of any case but those that are not to be known. */
export function listOpenAppeals(db: ReadableDb, except: readonly IncidentId[]): Appeal[] {
  const sql = `${SELECT} WHERE a.answered_at IS NULL
    AND a.incident_id NOT IN (SELECT value FROM json_each(?)) ORDER BY a.due, a.id`;
  return Row.array().parse(db.prepare(sql).all(JSON.stringify(except)));
}

export function getAppeal(db: ReadableDb, id: AppealId): Appeal | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE a.id = ?`).get(id));
}

export function insertAppeal(db: WritableDb, appeal: Appeal, stamp: Stamp): void {
  const { id, incidentId, personId, taskId, receivedOn, due } = appeal;
  db.prepare(
    `INSERT INTO appeals (id, incident_id, person_id, task_id, received_on, due, content, changed, changed_by)
     VALUES (@id, @incidentId, @personId, @taskId, @receivedOn, @due, @content, @changed, @changedBy)`,
  ).run({ id, incidentId, personId, taskId, receivedOn, due, content: contentOf(appeal), ...stamp });
}

/** Who handles it, by when, and the answer; what was received stays as it came. */
export function updateAppeal(db: WritableDb, appeal: Appeal, stamp: Stamp): void {
  db.prepare(
    `UPDATE appeals SET due = @due, answered_at = @answeredAt, content = @content, changed = @changed,
       changed_by = @changedBy WHERE id = @id`,
  ).run({
    id: appeal.id,
    due: appeal.due,
    answeredAt: appeal.answer?.at ?? null,
    content: contentOf(appeal),
    ...stamp,
  });
}

function contentOf({ grounds, handlers, outsideBody, answer }: Appeal): string {
  return writeContent(Content, { grounds, handlers, outsideBody, ...(answer !== null && { answer }) });
}
