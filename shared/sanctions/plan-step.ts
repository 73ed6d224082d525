import { z } from 'zod';
import { TaskId } from '../tasks/task.ts';
import { RequiredLine } from '../text.ts';
import { Day, Instant } from '../time.ts';

/** A step of a behaviour plan, or a day on which it is looked at how it goes. */
export const PlanStepInput = z.strictObject({ kind: z.enum(['step', 'check-in']), title: RequiredLine, due: Day });
export type PlanStepInput = z.infer<typeof PlanStepInput>;

export const PlanStep = z.object({
  ...PlanStepInput.shape,
  /** The task that it is; null as long as the sanction is only proposed. It is done when that task is. */
  taskId: TaskId.nullable(),
  doneAt: Instant.nullable(),
});
export type PlanStep = z.infer<typeof PlanStep>;
