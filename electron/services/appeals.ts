import type { z } from 'zod';
import { type Appeal, AppealId, type AppealInput, isParty } from '../../shared/appeals/appeal.ts';
import type { appealProcedures } from '../../shared/appeals/procedures.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { getAppeal, insertAppeal, listAppeals, updateAppeal } from '../database/repositories/appeals.ts';
import type { IncidentRecord } from '../database/repositories/incidents.ts';
import { getRecordInCase, listParticipants } from '../database/repositories/participants.ts';
import { decideCase, readCase } from './access.ts';
import { checkHandlers } from './appeal-handlers.ts';
import { markSanctions } from './appealed-sanctions.ts';
import { addDays } from './calendar.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { assertPastSeen } from './past-reviews.ts';
import { todayOf } from './sanctions.ts';
import { indexPart } from './search-words.ts';
import { changeTask, makeTask, markTaskDone } from './tasks.ts';

type Input<Name extends keyof typeof appealProcedures> = z.output<(typeof appealProcedures)[Name]['input']>;

export function readAppeals(context: QueryContext, { incidentId }: { incidentId: IncidentId }): Appeal[] {
  return listAppeals(context.db, readCase(context, incidentId).id);
}

/** The decision stands meanwhile. */
export function recordAppeal(context: MutationContext, input: AppealInput): Appeal {
  const { db, newId, stamp, audit } = context;
  const incident = decideCase(context, input.incidentId);
  const record = partyInCase(context, incident, input.personId);
  checkHandlers(context, incident, input.handlers);
  if (input.receivedOn > todayOf(context))
    throw new AppError('not-yet', `Cannot record an appeal in "${incident.codeName}": that day has not come`);
  const owner = ownerOf(context, input);
  const task = makeTask(context, incident, { title: TASK_TITLE, owner, due: input.due });
  const appeal: Appeal = { ...input, id: AppealId.parse(newId()), taskId: task.id, answer: null };
  insertAppeal(db, { ...appeal, personId: record }, stamp());
  index(context, appeal);
  markSanctions(context, appeal, 'appealed', appeal.receivedOn);
  audit('appeal.received', appeal.id);
  return appeal;
}

/** Those who have it already may have met about it since: that makes them no deciders of what is appealed. */
export function handOverAppeal(context: MutationContext, { id, ...handling }: Input<'handOver'>): Appeal {
  const { appeal, incident } = readOpenAppeal(context, id);
  const added = handling.handlers.filter((handler) => !appeal.handlers.includes(handler));
  checkHandlers(context, incident, added);
  const { due } = handling;
  changeTask(context, { id: appeal.taskId, title: TASK_TITLE, owner: ownerOf(context, handling), due });
  return update(context, { ...appeal, ...handling }, 'appeal.handed-over');
}

export function answerAppeal(context: MutationContext, { id, outcome, reasons }: Input<'answer'>): Appeal {
  const { member, now } = context;
  const { appeal, incident } = readOpenAppeal(context, id);
  if (appeal.handlers.length > 0 && !appeal.handlers.includes(member))
    throw new AppError(
      'not-allowed',
      `Cannot answer the appeal in "${incident.codeName}": others handle it; take it over first`,
    );
  assertPastSeen(context, incident.id);
  markTaskDone(context, { id: appeal.taskId, done: true });
  const today = todayOf(context);
  markSanctions(context, appeal, 'appeal-answered', today);
  if (outcome !== 'upheld')
    makeTask(context, incident, { title: CARRY_OUT_TITLE, owner: member, due: addDays(today, CARRY_OUT_DAYS) });
  return update(context, { ...appeal, answer: { outcome, reasons, by: member, at: now() } }, 'appeal.answered');
}

const TASK_TITLE = 'Answer the appeal';
/** Sanctions are changed or lifted one by one, and who was told of them is told: nothing of it happens by itself. */
const CARRY_OUT_TITLE = 'Carry out what came of the appeal';
const CARRY_OUT_DAYS = 7;

function partyInCase({ db }: QueryContext, { id, codeName }: IncidentRecord, personId: PersonId): PersonId {
  const record = getRecordInCase(db, id, personId);
  if (record === undefined)
    throw new AppError('not-found', `Cannot record an appeal in "${codeName}": the person is not in it`);
  const roles = listParticipants(db, id).filter((each) => each.personId === personId);
  if (roles.some(({ role }) => isParty(role))) return record;
  throw new AppError('not-allowed', `Cannot record an appeal in "${codeName}": only its parties can appeal`);
}

/** Who sees to it: the first who handles it, or whoever waits for the answer of a body outside. */
function ownerOf({ member }: QueryContext, { handlers: [first = member] }: Pick<Appeal, 'handlers'>) {
  return first;
}

function readOpenAppeal(context: QueryContext, id: AppealId): { appeal: Appeal; incident: IncidentRecord } {
  const appeal = getAppeal(context.db, id);
  if (appeal === undefined) throw new AppError('not-found', `Cannot find the appeal "${id}": there is none`);
  const incident = decideCase(context, appeal.incidentId);
  if (appeal.answer === null) return { appeal, incident };
  throw new AppError('not-allowed', `Cannot change the appeal in "${incident.codeName}": it was answered`);
}

function update(context: MutationContext, appeal: Appeal, action: string): Appeal {
  updateAppeal(context.db, appeal, context.stamp());
  index(context, appeal);
  context.audit(action, appeal.id);
  return appeal;
}

function index({ db }: MutationContext, { id, incidentId, grounds, outsideBody, answer }: Appeal): void {
  indexPart(db, 'appeal', id, incidentId, [grounds, outsideBody, answer?.reasons ?? '']);
}
