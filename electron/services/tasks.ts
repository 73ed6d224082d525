import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import { type Task, TaskId } from '../../shared/tasks/task.ts';
import type { Day } from '../../shared/time.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import type { IncidentRecord } from '../database/repositories/incidents.ts';
import { getTask, insertTask, listTasks, updateTask } from '../database/repositories/tasks.ts';
import { checkOwner, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';

interface TaskFields {
  readonly title: string;
  readonly owner: MemberId;
  readonly due: Day;
}

/** A title says what a case is about: those of closed cases are left out. */
export function findTasks(
  context: QueryContext,
  { incidentId, done }: { incidentId?: IncidentId | undefined; done: 'open' | 'all' },
): Task[] {
  if (incidentId !== undefined) readCase(context, incidentId);
  const except = listClosedCases(context.db, context.member);
  return listTasks(context.db, { incidentId, openOnly: done === 'open', except });
}

export function addTask(
  context: MutationContext,
  { incidentId, ...fields }: TaskFields & { incidentId: IncidentId },
): Task {
  return makeTask(context, readCase(context, incidentId), fields);
}

/** `meetingId`: the meeting whose decision it is. */
export function makeTask(
  context: MutationContext,
  incident: Pick<IncidentRecord, 'id' | 'codeName'>,
  fields: TaskFields & Partial<Pick<Task, 'meetingId'>>,
): Task {
  const { db, newId, stamp, audit } = context;
  checkOwner(context, incident, fields.owner);
  const { id: incidentId, codeName } = incident;
  const task: Task = { meetingId: null, ...fields, id: TaskId.parse(newId()), incidentId, codeName, doneAt: null };
  insertTask(db, task, stamp());
  indexPart(db, 'task', task.id, incidentId, task.title);
  audit('task.added', task.id);
  return task;
}

export function changeTask(context: MutationContext, { id, ...fields }: TaskFields & { id: TaskId }): Task {
  const { task, incident } = readTask(context, id);
  if (fields.owner !== task.owner) checkOwner(context, incident, fields.owner);
  const changed = { ...task, ...fields };
  updateTask(context.db, changed, context.stamp());
  indexPart(context.db, 'task', id, task.incidentId, changed.title);
  context.audit('task.updated', id);
  return changed;
}

/** Done once is done at that time; done again changes nothing but the log. */
export function markTaskDone(context: MutationContext, { id, done }: { id: TaskId; done: boolean }): Task {
  const { task } = readTask(context, id);
  const changed = { ...task, doneAt: done ? (task.doneAt ?? context.now()) : null };
  updateTask(context.db, changed, context.stamp());
  context.audit(done ? 'task.done' : 'task.reopened', id);
  return changed;
}

function readTask(context: QueryContext, id: TaskId): { task: Task; incident: IncidentRecord } {
  const task = getTask(context.db, id);
  if (task === undefined) throw new AppError('not-found', `Cannot find the task "${id}": there is none`);
  return { task, incident: readCase(context, task.incidentId) };
}
