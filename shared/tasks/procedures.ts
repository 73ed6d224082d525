import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { mutation, query } from '../procedure.ts';
import { RequiredLine } from '../text.ts';
import { Day } from '../time.ts';
import { Task, TaskId } from './task.ts';

const TaskFields = { title: RequiredLine, owner: MemberId, due: Day };

export const taskProcedures = {
  /** Open ones first, the earliest due first. */
  list: query(
    z.strictObject({ incidentId: IncidentId.optional(), done: z.enum(['open', 'all']).default('open') }),
    z.array(Task),
  ),
  add: mutation(z.strictObject({ incidentId: IncidentId, ...TaskFields }), Task),
  update: mutation(z.strictObject({ id: TaskId, ...TaskFields }), Task),
  setDone: mutation(z.strictObject({ id: TaskId, done: z.boolean() }), Task),
};
