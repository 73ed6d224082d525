import type { IncidentId } from '../../shared/incidents/incident.ts';
import { countOpen, type OwedInCase } from '../../shared/promises/owed.ts';
import type { PromiseKind } from '../../shared/promises/promise.ts';
import { AppError } from '../../shared/reply.ts';
import { listAppeals } from '../database/repositories/appeals.ts';
import { listFollowUps } from '../database/repositories/follow-ups.ts';
import { type IncidentRecord, updateIncident } from '../database/repositories/incidents.ts';
import { getLatestDecision, listPromiseMarks, putPromiseMark } from '../database/repositories/promise-marks.ts';
import { listUrgentDecisions } from '../database/repositories/urgent-decisions.ts';
import { decideCase, readCase } from './access.ts';
import { promisesOf } from './case-promises.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { getPromiseRules } from './promise-rules.ts';
import { indexPart } from './search-words.ts';

/** Sets down that a promise was kept, now; what was waived is kept after all. Kept again changes nothing but the log. */
export function keepPromise(context: MutationContext, incidentId: IncidentId, promise: PromiseKind): void {
  const { db, member, now, stamp, audit } = context;
  const incident = readCase(context, incidentId);
  audit('incident.promise-kept', `${incidentId} ${promise}`);
  const before = listPromiseMarks(db, incidentId).find((mark) => mark.promise === promise);
  if (before?.state === 'kept' || (promise === 'answer' && incident.answeredAt !== null)) return;
  const { reason = '' } = before ?? {}; // why it was waived once stays in the record
  const mark = { incidentId, promise, state: 'kept' as const, at: now(), memberId: member, reason };
  putPromiseMark(db, mark, stamp());
  if (promise === 'answer') updateIncident(db, { ...incident, answeredAt: mark.at }, stamp());
}

interface PromiseOfCase {
  readonly incidentId: IncidentId;
  readonly promise: PromiseKind;
}

export function markPromiseKept(context: MutationContext, { incidentId, promise }: PromiseOfCase): OwedInCase {
  keepPromise(context, incidentId, promise);
  return readOwedInCase(context, { incidentId });
}

/** For a reason that stays in the record. */
export function waivePromise(
  context: MutationContext,
  { incidentId, promise, reason }: PromiseOfCase & { readonly reason: string },
): OwedInCase {
  const { db, member, now, stamp, audit } = context;
  const { codeName } = decideCase(context, incidentId);
  const { promises } = readOwedInCase(context, { incidentId });
  const there = promises.find((each) => each.promise === promise);
  if (there?.state === 'kept') {
    throw new AppError('promise-kept', `Cannot waive a promise in "${codeName}": it was kept`);
  }
  putPromiseMark(db, { incidentId, promise, state: 'waived', at: now(), memberId: member, reason }, stamp());
  indexPart(db, 'promise', `${incidentId} ${promise}`, incidentId, reason);
  audit('incident.promise-waived', `${incidentId} ${promise}`);
  return readOwedInCase(context, { incidentId });
}

export function readOwedInCase(context: QueryContext, { incidentId }: { incidentId: IncidentId }): OwedInCase {
  const { db, now } = context;
  const incident = readCase(context, incidentId);
  const decidedAt = getLatestDecision(db, incidentId);
  const marks = listPromiseMarks(db, incidentId);
  const promises = promisesOf(incident, { rules: getPromiseRules(db), marks, decidedAt, now: now() });
  const waiting = {
    appeals: listAppeals(db, incidentId).filter(({ answer }) => answer === null).length,
    urgent: listUrgentDecisions(db, incidentId).filter(({ settled }) => settled === null).length,
  };
  return { promises, followUps: listFollowUps(db, incidentId), waiting };
}

/** Throws `promises-open` as long as something is owed in a case that is to be closed. */
export function assertNothingOwed(context: QueryContext, { id, codeName }: IncidentRecord): void {
  const count = countOpen(readOwedInCase(context, { incidentId: id }));
  if (count === 0) return;
  throw new AppError('promises-open', `Cannot close "${codeName}": something is still owed in it`, {
    details: { count },
  });
}
