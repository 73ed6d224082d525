import { AppError } from '../../shared/reply.ts';
import { nextSteps, stateOf } from '../../shared/sanctions/life-cycle.ts';
import type { PlanStepInput } from '../../shared/sanctions/plan-step.ts';
import type { Sanction, SanctionId } from '../../shared/sanctions/sanction.ts';
import type { NotedEventKind, SanctionEvent, SanctionEventKind } from '../../shared/sanctions/sanction-event.ts';
import type { Day } from '../../shared/time.ts';
import type { IncidentRecord } from '../database/repositories/incidents.ts';
import { insertSanctionEvent, listSanctionEvents } from '../database/repositories/sanction-events.ts';
import { getSanction, type SanctionRecord, updateSanction } from '../database/repositories/sanctions.ts';
import { decideCase } from './access.ts';
import type { MutationContext } from './context.ts';
import { assertPastSeen } from './past-reviews.ts';
import { keepRolloutTasks } from './rollout-tasks.ts';
import { addPlanStep, indexSanction, todayOf, wholeSanction } from './sanctions.ts';

interface Noted {
  readonly id: SanctionId;
  readonly kind: NotedEventKind | 'appealed' | 'appeal-answered';
  readonly on: Day;
  readonly note: string;
}

/** Writes down what happened to a sanction. Deciding a proposal makes tasks of its steps. */
export function recordSanctionStep(context: MutationContext, { id, kind, on, note }: Noted): Sanction {
  const { sanction, incident } = sanctionToChange(context, id);
  if (kind === 'decided' || kind === 'return-refused') assertPastSeen(context, incident.id);
  refuseFuture(context, on);
  addEvent(context, sanction, { kind, on, note });
  if (kind === 'withdrawn') return keep(context, { ...sanction, standing: kind }, 'sanction.withdrawn');
  if (kind !== 'decided') return keep(context, sanction, 'sanction.step-recorded');
  for (const step of sanction.planned) addPlanStep(context, incident, sanction, step);
  const decided = { ...sanction, standing: kind, planned: [], decidedAt: context.now() };
  return keep(context, decided, 'sanction.imposed');
}

export function liftSanction(
  context: MutationContext,
  { id, on, reason }: { id: SanctionId; on: Day; reason: string },
): Sanction {
  const { sanction, incident } = sanctionToChange(context, id);
  assertPastSeen(context, incident.id);
  addEvent(context, sanction, { kind: 'lifted', on, note: reason });
  return keep(context, { ...sanction, lifted: { on, reason } }, 'sanction.lifted');
}

/** They may come back under conditions; it is looked at how it goes on the days given. */
export function grantReturn(
  context: MutationContext,
  { id, on, conditions, checkIns }: { id: SanctionId; on: Day; conditions: string; checkIns: PlanStepInput[] },
): Sanction {
  const { sanction, incident } = sanctionToChange(context, id);
  assertPastSeen(context, incident.id);
  addEvent(context, sanction, { kind: 'returned', on, note: conditions });
  for (const checkIn of checkIns) addPlanStep(context, incident, sanction, checkIn);
  return keep(context, { ...sanction, lifted: { on, reason: conditions } }, 'sanction.returned');
}

/** That it stays as it is, for now, is written down too. */
export function reviewSanction(
  context: MutationContext,
  { id, reviewOn, note }: { id: SanctionId; reviewOn: Day | null; note: string },
): Sanction {
  const { sanction } = sanctionToChange(context, id);
  addEvent(context, sanction, { kind: 'reviewed', on: todayOf(context), note });
  return keep(context, { ...sanction, reviewOn }, 'sanction.reviewed');
}

/** To a plan that is under way; the steps of a proposal are part of what is voted on. */
export function addStepToSanction(
  context: MutationContext,
  { id, step }: { id: SanctionId; step: PlanStepInput },
): Sanction {
  const { sanction, incident } = sanctionToChange(context, id);
  if (sanction.standing !== 'decided') throw wrongStep(context, sanction, 'add a step to');
  addPlanStep(context, incident, sanction, step);
  return keep(context, sanction, 'sanction.step-added');
}

function sanctionToChange(
  context: MutationContext,
  id: SanctionId,
): { sanction: SanctionRecord; incident: IncidentRecord } {
  const sanction = getSanction(context.db, id);
  if (sanction === undefined) throw new AppError('not-found', `Cannot change the sanction "${id}": there is none`);
  return { sanction, incident: decideCase(context, sanction.incidentId) };
}

function addEvent(
  context: MutationContext,
  sanction: SanctionRecord,
  event: Pick<SanctionEvent, 'kind' | 'on' | 'note'>,
): void {
  const { db, member, now, newId } = context;
  if (!canHappen(context, sanction, event.kind)) throw wrongStep(context, sanction, `record "${event.kind}" of`);
  insertSanctionEvent(db, { ...event, id: newId(), sanctionId: sanction.id, by: member, at: now() });
}

function canHappen(context: MutationContext, sanction: SanctionRecord, kind: SanctionEventKind): boolean {
  return nextSteps(sanction, listSanctionEvents(context.db, sanction.id), todayOf(context)).includes(kind);
}

/** The state tells what to do instead. */
function wrongStep(context: MutationContext, sanction: SanctionRecord, doing: string): AppError {
  const state = stateOf(sanction, listSanctionEvents(context.db, sanction.id), todayOf(context));
  const message = `Cannot ${doing} a sanction in "${sanction.codeName}": it is ${state}`;
  return new AppError('wrong-step', message, { details: { state } });
}

function refuseFuture(context: MutationContext, on: Day): void {
  if (on <= todayOf(context)) return;
  throw new AppError('not-yet', `Cannot record what happened on "${on}": that day has not come`);
}

function keep(context: MutationContext, sanction: SanctionRecord, action: string): Sanction {
  updateSanction(context.db, sanction, context.stamp());
  indexSanction(context, sanction);
  context.audit(action, sanction.id);
  keepRolloutTasks(context, sanction);
  return wholeSanction(context, sanction);
}
