import { z } from 'zod';
import { SanctionId } from '../../../shared/sanctions/sanction.ts';
import { RolloutStep } from '../../../shared/spaces/rollout.ts';
import { SpaceId } from '../../../shared/spaces/space.ts';
import { TaskId } from '../../../shared/tasks/task.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

/** At least one step: without any there is no row. */
const Content = z.object({ steps: z.tuple([RolloutStep], RolloutStep) });
const Row = z
  .object({ sanctionId: SanctionId, spaceId: SpaceId, content: z.string() })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));

/** What was said of one ban in one space. */
export type RolloutRecord = z.infer<typeof Row>;

/** Of one ban, or of all. */
export function listRollouts(db: ReadableDb, sanctionId?: SanctionId): RolloutRecord[] {
  const sql = `SELECT sanction_id AS sanctionId, space_id AS spaceId, content FROM rollouts
    WHERE @sanctionId IS NULL OR sanction_id = @sanctionId`;
  return Row.array().parse(db.prepare(sql).all({ sanctionId: sanctionId ?? null }));
}

/** Adds to what was said of a ban in a space. */
export function addRolloutStep(
  db: WritableDb,
  { sanctionId, spaceId, step }: { sanctionId: SanctionId; spaceId: SpaceId; step: RolloutStep },
  stamp: Stamp,
): void {
  const before = listRollouts(db, sanctionId).find((each) => each.spaceId === spaceId);
  const steps: RolloutRecord['steps'] = before === undefined ? [step] : [...before.steps, step];
  db.prepare(
    `INSERT INTO rollouts (sanction_id, space_id, state, content, changed, changed_by)
     VALUES (@sanctionId, @spaceId, @state, @content, @changed, @changedBy)
     ON CONFLICT (sanction_id, space_id) DO UPDATE SET state = @state, content = @content,
       changed = @changed, changed_by = @changedBy`,
  ).run({ sanctionId, spaceId, state: step.state, content: writeContent(Content, { steps }), ...stamp });
}

const TaskRow = z.object({ taskId: TaskId, kind: z.enum(['carry-out', 'let-in']) });
export type RolloutTask = z.infer<typeof TaskRow>;

/** The tasks by which a ban is carried out and taken back. */
export function listRolloutTasks(db: ReadableDb, sanctionId: SanctionId): RolloutTask[] {
  const sql = 'SELECT task_id AS taskId, kind FROM rollout_tasks WHERE sanction_id = ? ORDER BY task_id';
  return TaskRow.array().parse(db.prepare(sql).all(sanctionId));
}

export function insertRolloutTask(db: WritableDb, task: RolloutTask & { sanctionId: SanctionId }): void {
  db.prepare('INSERT INTO rollout_tasks (task_id, sanction_id, kind) VALUES (@taskId, @sanctionId, @kind)').run(task);
}
