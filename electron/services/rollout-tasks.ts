import { isBan } from '../../shared/sanctions/catalogue.ts';
import type { SanctionId } from '../../shared/sanctions/sanction.ts';
import { type Cell, cellState, isWaiting, type RolloutStep } from '../../shared/spaces/rollout.ts';
import type { Space } from '../../shared/spaces/space.ts';
import type { Task } from '../../shared/tasks/task.ts';
import type { Day } from '../../shared/time.ts';
import type { ReadableDb } from '../database/handles.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import {
  addRolloutStep,
  insertRolloutTask,
  listRollouts,
  listRolloutTasks,
  type RolloutRecord,
  type RolloutTask,
} from '../database/repositories/rollouts.ts';
import { listSanctionEvents } from '../database/repositories/sanction-events.ts';
import type { SanctionRecord } from '../database/repositories/sanctions.ts';
import { listSpaces } from '../database/repositories/spaces.ts';
import { getTask } from '../database/repositories/tasks.ts';
import { listUrgentDecisions } from '../database/repositories/urgent-decisions.ts';
import { ableOwner } from './access.ts';
import { addDays, dayIn, localZone } from './calendar.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';
import { changeTask, makeTask, markTaskDone } from './tasks.ts';

type Ban = Pick<
  SanctionRecord,
  'id' | 'incidentId' | 'kind' | 'scope' | 'startsOn' | 'endsOn' | 'lifted' | 'owner' | 'standing'
>;

/** What the tasks are called in the record. */
const TITLES: Readonly<Record<RolloutTask['kind'], string>> = {
  'carry-out': 'Carry out the ban where people meet',
  'let-in': 'Let them back in where the ban was carried out',
};

/** How a ban stands in each space in use. */
export function cellsOf(context: QueryContext, ban: Ban): Cell[] {
  const said = listRollouts(context.db, ban.id);
  const today = dayIn(localZone(), context.now());
  return spacesInUse(context.db).map((space) => cellIn(ban, space, said, today));
}

export function cellIn(
  ban: Pick<Ban, 'scope' | 'startsOn' | 'endsOn' | 'lifted'>,
  { id: spaceId, kind }: Space,
  said: readonly Pick<RolloutRecord, 'spaceId' | 'steps'>[],
  today: Day,
): Cell {
  const steps = said.find((each) => each.spaceId === spaceId)?.steps ?? [];
  return { spaceId, state: cellState(ban, kind, steps.at(-1)?.state, today), steps: [...steps] };
}

export function spacesInUse(db: ReadableDb): Space[] {
  return listSpaces(db).filter(({ retiredOn }) => retiredOn === null);
}

/** Whether the person knows of it: they do where no events were kept. */
export function wasTold({ db }: QueryContext, { id }: Pick<Ban, 'id'>): boolean {
  const kinds = listSanctionEvents(db, id).map(({ kind }) => kind);
  return kinds.includes('told') || !kinds.includes('decided');
}

/** Whether they may be locked out before they are told: they must leave at once, or somebody decided in the case what could not wait. */
export function isUrgent({ db }: QueryContext, { kind, incidentId }: Pick<Ban, 'kind' | 'incidentId'>): boolean {
  return kind === 'leave-now' || listUrgentDecisions(db, incidentId).some(({ settled }) => settled?.kind !== 'undone');
}

/** Writes down what somebody said of a ban in a space, in the case that it comes from. */
export function sayOfSpace(
  context: MutationContext,
  ban: Ban,
  { id: spaceId }: Pick<Space, 'id'>,
  said: Pick<RolloutStep, 'state' | 'note'>,
): void {
  const { db, member, now, stamp, audit } = context;
  addRolloutStep(db, { sanctionId: ban.id, spaceId, step: { ...said, by: member, at: now() } }, stamp());
  audit('sanction.rollout-marked', ban.id);
  const notes = listRollouts(db, ban.id).flatMap(({ steps }) => steps.map(({ note }) => note));
  indexPart(db, 'rollout', ban.id, ban.incidentId, notes);
  keepRolloutTasks(context, ban);
}

/**
 * Gives whoever carries a ban out what is now to be done in the spaces, and takes from them what no longer is. Called
 * after whatever may change that: decided, told, lifted, marked, another space.
 */
export function keepRolloutTasks(context: MutationContext, ban: Ban): void {
  if (!isBan(ban.kind) || ban.standing !== 'decided') return;
  const states = cellsOf(context, ban).map(({ state }) => state);
  const isToCarryOut = states.some((state) => isWaiting(state) && state !== 'let-back');
  const mayBegin = isToCarryOut && (wasTold(context, ban) || isUrgent(context, ban));
  const isOut = states.some((state) => state === 'locked-out' || state === 'let-back');
  keepTask(context, ban, 'carry-out', mayBegin ? dayIn(localZone(), context.now()) : undefined);
  keepTask(context, ban, 'let-in', isOut ? dayAfter(ban) : undefined);
}

/** The first day on which it no longer holds, if there is one. */
function dayAfter({ endsOn, lifted }: Ban): Day | undefined {
  return lifted?.on ?? (endsOn === null ? undefined : addDays(endsOn, 1));
}

/** One open task of a kind, due on a day; none where there is no day. */
function keepTask(context: MutationContext, ban: Ban, kind: RolloutTask['kind'], due: Day | undefined): void {
  const open = openTask(context.db, ban.id, kind);
  if (open === undefined) {
    if (due !== undefined) addTask(context, ban, kind, due);
  } else if (due === undefined) {
    markTaskDone(context, { id: open.id, done: true });
  } else if (due !== open.due && kind === 'let-in') {
    changeTask(context, { id: open.id, title: open.title, owner: open.owner, due });
  }
}

function addTask(context: MutationContext, ban: Ban, kind: RolloutTask['kind'], due: Day): void {
  const incident = getIncident(context.db, ban.incidentId);
  if (incident === undefined) throw new Error('The case of a ban is missing');
  const owner = ableOwner(context, incident, ban.owner);
  const { id: taskId } = makeTask(context, incident, { title: TITLES[kind], owner, due });
  insertRolloutTask(context.db, { taskId, sanctionId: ban.id, kind });
}

function openTask(db: ReadableDb, id: SanctionId, kind: RolloutTask['kind']): Task | undefined {
  return listRolloutTasks(db, id)
    .filter((each) => each.kind === kind)
    .map(({ taskId }) => getTask(db, taskId))
    .find((task) => task?.doneAt === null);
}
