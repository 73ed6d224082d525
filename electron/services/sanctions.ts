import type { EventId } from '../../shared/events/event.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { stateOf } from '../../shared/sanctions/life-cycle.ts';
import type { PlanStep, PlanStepInput } from '../../shared/sanctions/plan-step.ts';
import { type Sanction, SanctionId, type SanctionInput } from '../../shared/sanctions/sanction.ts';
import type { Day } from '../../shared/time.ts';
import { getEvent } from '../database/repositories/events.ts';
import type { IncidentRecord } from '../database/repositories/incidents.ts';
import { insertNoContact, listLeftAlone } from '../database/repositories/no-contacts.ts';
import { getRecordInCase } from '../database/repositories/participants.ts';
import { insertPlanStep, listPlanSteps } from '../database/repositories/plan-steps.ts';
import { insertSanctionEvent, listSanctionEvents } from '../database/repositories/sanction-events.ts';
import {
  insertSanction,
  listSanctions as listRecords,
  type SanctionRecord,
} from '../database/repositories/sanctions.ts';
import { getTask } from '../database/repositories/tasks.ts';
import { ableOwner, checkOwner, decideCase, readCase } from './access.ts';
import { dayIn, localZone } from './calendar.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { assertPastSeen } from './past-reviews.ts';
import { keepRolloutTasks } from './rollout-tasks.ts';
import { nameInCatalogue } from './sanction-catalogue.ts';
import { indexPart } from './search-words.ts';
import { makeTask } from './tasks.ts';

/** What may be left out of a sanction that needs none of it. */
type Extra = 'precondition' | 'preconditionMet' | 'keepAwayFrom' | 'steps' | 'eventId' | 'reviewOn';
type Given = Omit<SanctionInput, Extra> & Partial<Pick<SanctionInput, Extra>>;

/** Of a case that this member sees into, as they stand today. */
export function listSanctions(context: QueryContext, incidentId: IncidentId): Sanction[] {
  return listRecords(context.db, readCase(context, incidentId).id).map((record) => wholeSanction(context, record));
}

export function readSanctions(context: QueryContext, { incidentId }: { incidentId: IncidentId }): Sanction[] {
  return listSanctions(context, incidentId);
}

/** Decides it at once. Whom it is for has not been told by this. */
export function imposeSanction(context: MutationContext, input: Given): Sanction {
  const { sanction, incident } = keepSanction(context, input, 'decided');
  for (const step of input.steps ?? []) addPlanStep(context, incident, sanction, step);
  context.audit('sanction.imposed', sanction.id);
  keepRolloutTasks(context, sanction);
  return wholeSanction(context, sanction);
}

export function proposeSanction(context: MutationContext, input: Given): Sanction {
  const { sanction } = keepSanction(context, input, 'proposed');
  context.audit('sanction.proposed', sanction.id);
  return wholeSanction(context, sanction);
}

/** With all that is kept in tables of its own. */
export function wholeSanction(
  context: QueryContext,
  { standing: _standing, planned, ...record }: SanctionRecord,
): Sanction {
  const events = listSanctionEvents(context.db, record.id);
  return {
    ...record,
    keepAwayFrom: listLeftAlone(context.db, record.id),
    steps: [...planned.map(asPlanned), ...stepsOf(context, record.id)],
    events,
    state: stateOf(record, events, todayOf(context)),
  };
}

/** The day it is on the calendar where the team lives. */
export function todayOf({ now }: QueryContext): Day {
  return dayIn(localZone(), now());
}

/** A step is a task of whoever carries the sanction out; of whoever adds it, where they can no longer see the case. */
export function addPlanStep(
  context: MutationContext,
  incident: IncidentRecord,
  { id, owner }: Pick<SanctionRecord, 'id' | 'owner'>,
  { kind, title, due }: PlanStepInput,
): void {
  const task = makeTask(context, incident, { title, due, owner: ableOwner(context, incident, owner) });
  insertPlanStep(context.db, { taskId: task.id, sanctionId: id, kind });
}

/** Makes all that was written about it findable. */
export function indexSanction({ db }: Pick<MutationContext, 'db'>, record: SanctionRecord): void {
  const { id, incidentId, name, scopeNote, conditions, precondition, planned, lifted } = record;
  const notes = listSanctionEvents(db, id).map(({ note }) => note);
  const titles = planned.map(({ title }) => title);
  const texts = [name ?? '', scopeNote, conditions, precondition, ...titles, ...notes, lifted?.reason ?? ''];
  indexPart(db, 'sanction', id, incidentId, texts);
}

function keepSanction(context: MutationContext, input: Given, standing: 'proposed' | 'decided') {
  const { db, member, now, newId, stamp } = context;
  const { precondition = '', preconditionMet = false, keepAwayFrom = [], steps = [], ...term } = input;
  const incident = decideCase(context, input.incidentId);
  if (standing === 'decided') assertPastSeen(context, incident.id);
  checkOwner(context, incident, input.owner);
  const name = nameInCatalogue(context, input.kind, preconditionMet ? precondition : '');
  const personId = recordIn(context, incident, input.personId);
  const sanction: SanctionRecord = {
    ...{ eventId: null, reviewOn: null, ...term, personId, precondition, name, standing },
    scopeNote: eventNote(context, term),
    planned: standing === 'proposed' ? steps : [],
    id: SanctionId.parse(newId()),
    codeName: incident.codeName,
    decidedAt: now(),
    lifted: null,
  };
  insertSanction(db, sanction, stamp());
  for (const other of keepAwayFrom) insertNoContact(db, sanction.id, otherThan(context, incident, other, personId));
  const event = { kind: standing, on: todayOf(context), by: member, at: now(), note: '' };
  insertSanctionEvent(db, { ...event, id: newId(), sanctionId: sanction.id });
  indexSanction(context, sanction);
  return { incident, sanction: { ...sanction, personId: input.personId } };
}

/** Where a sanction is told of, its event is told by name. */
export function eventNote(
  { db }: QueryContext,
  { eventId, scopeNote }: { eventId?: EventId | null | undefined; scopeNote: string },
): string {
  if (eventId === null || eventId === undefined) return scopeNote;
  const event = getEvent(db, eventId);
  if (event === undefined) throw new AppError('not-found', `Cannot limit it to the event "${eventId}": there is none`);
  return scopeNote.trim() === '' ? event.name : scopeNote;
}

function otherThan(context: QueryContext, incident: IncidentRecord, other: PersonId, person: PersonId): PersonId {
  const record = recordIn(context, incident, other);
  if (record !== person) return record;
  throw new AppError('not-allowed', `Cannot keep somebody away in "${incident.codeName}": it is from themselves`);
}

/** The record by which somebody is in the case. */
function recordIn({ db }: QueryContext, { id, codeName }: IncidentRecord, person: PersonId): PersonId {
  const record = getRecordInCase(db, id, person);
  if (record !== undefined) return record;
  throw new AppError('not-found', `Cannot impose this in "${codeName}": the person is not in it`);
}

function stepsOf({ db }: QueryContext, id: SanctionId): PlanStep[] {
  return listPlanSteps(db, id).flatMap(({ taskId, kind }) => {
    const task = getTask(db, taskId);
    return task === undefined ? [] : [{ kind, title: task.title, due: task.due, taskId, doneAt: task.doneAt }];
  });
}

function asPlanned(step: PlanStepInput): PlanStep {
  return { ...step, taskId: null, doneAt: null };
}
