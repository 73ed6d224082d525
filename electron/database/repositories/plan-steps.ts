import { z } from 'zod';
import { PlanStepInput } from '../../../shared/sanctions/plan-step.ts';
import type { SanctionId } from '../../../shared/sanctions/sanction.ts';
import { TaskId } from '../../../shared/tasks/task.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Row = z.object({ taskId: TaskId, kind: PlanStepInput.shape.kind });

/** The tasks that are steps of a sanction, earliest due first. */
export function listPlanSteps(db: ReadableDb, id: SanctionId): z.infer<typeof Row>[] {
  const sql = `SELECT p.task_id AS taskId, p.kind FROM plan_steps p JOIN tasks t ON t.id = p.task_id
    WHERE p.sanction_id = ? ORDER BY t.due, t.id`;
  return Row.array().parse(db.prepare(sql).all(id));
}

export function insertPlanStep(db: WritableDb, step: z.infer<typeof Row> & { sanctionId: SanctionId }): void {
  db.prepare('INSERT INTO plan_steps (task_id, sanction_id, kind) VALUES (@taskId, @sanctionId, @kind)').run(step);
}
