import type { IncidentId, IncidentStatus } from '../../shared/incidents/incident.ts';
import { dueDates } from '../../shared/promises/due.ts';
import { type CasePromise, countOpen, type Owed, type OwedInCase } from '../../shared/promises/owed.ts';
import type { PromiseKind } from '../../shared/promises/promise.ts';
import { AppError } from '../../shared/reply.ts';
import type { Day, Instant } from '../../shared/time.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listFollowUps, listOpenFollowUps } from '../database/repositories/follow-ups.ts';
import {
  getIncident,
  type IncidentRecord,
  type ListedIncident,
  listIncidents,
  updateIncident,
} from '../database/repositories/incidents.ts';
import { listParticipants } from '../database/repositories/participants.ts';
import {
  listLatestDecisions,
  listPromiseMarks,
  listPromiseMarksOf,
  type PromiseMark,
  putPromiseMark,
} from '../database/repositories/promise-marks.ts';
import { decideCase, readCase } from './access.ts';
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
  const decidedAt = listLatestDecisions(db).get(incidentId) ?? null;
  const marks = listPromiseMarks(db, incidentId);
  const promises = promisesOf(incident, { rules: getPromiseRules(db), marks, decidedAt, now: now() });
  return { promises, followUps: listFollowUps(db, incidentId) };
}

/**
 * What is open in any case, the earliest due first, what has no date last. Of a closed case a member learns what its line
 * in the list of cases says as well, and nothing of its follow-ups.
 */
export function findOwed(context: QueryContext, { today }: { today: Day }): Owed[] {
  const owed = [...owedPromises(context), ...owedFollowUps(context, today)];
  return owed.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

/** Throws `promises-open` as long as something is owed in a case that is to be closed. */
export function assertNothingOwed(context: QueryContext, { id, codeName }: IncidentRecord): void {
  const count = countOpen(readOwedInCase(context, { incidentId: id }));
  if (count === 0) return;
  throw new AppError('promises-open', `Cannot close "${codeName}": something is still owed in it`, {
    details: { count },
  });
}

interface Known {
  readonly rules: ReturnType<typeof getPromiseRules>;
  /** Of this case. */
  readonly marks: readonly PromiseMark[];
  readonly decidedAt: Instant | null;
  readonly now: Instant;
}

function promisesOf(incident: ListedIncident, known: Known): CasePromise[] {
  const dates = { ...incident, decidedAt: known.decidedAt };
  return dueDates(known.rules, dates).map(({ promise, at: due }) => {
    const mark = known.marks.find((each) => each.promise === promise);
    const toldAt = keptByItself(promise, incident, due, known.now);
    if (mark?.state !== 'kept' && toldAt !== null) {
      return { promise, due, state: 'kept', at: toldAt, by: null, reason: mark?.reason ?? '' };
    }
    if (mark === undefined) return { promise, due, state: 'open', at: null, by: null, reason: '' };
    return { promise, due, state: mark.state, at: mark.at, by: mark.memberId, reason: mark.reason };
  });
}

/** What the record tells without being told: whoever was answered knows that the report came; a window closes with time. */
function keptByItself(
  promise: PromiseKind,
  { answeredAt, metAt }: ListedIncident,
  due: Instant | null,
  now: Instant,
): Instant | null {
  if (promise === 'meet') return metAt;
  if (promise === 'appeal-window') return due !== null && due <= now ? due : null;
  return answeredAt;
}

const OPEN: readonly IncidentStatus[] = ['new', 'deciding', 'acting', 'following-up'];
const ALL = { offset: 0, limit: -1 };

function owedPromises({ db, now }: QueryContext): Owed[] {
  const at = now();
  const rules = getPromiseRules(db);
  const decided = listLatestDecisions(db);
  const marks = Map.groupBy(listPromiseMarksOf(db, OPEN), ({ incidentId }) => incidentId);
  return listIncidents(db, { statuses: OPEN }, ALL).flatMap((incident) => {
    const { id: incidentId, codeName, status } = incident;
    const known = { rules, marks: marks.get(incidentId) ?? [], decidedAt: decided.get(incidentId) ?? null, now: at };
    return promisesOf(incident, known)
      .filter(({ state }) => state === 'open')
      .map(({ promise, due }) => {
        const late = due !== null && due < at;
        return { kind: 'promise' as const, incidentId, codeName, status, promise, due, late };
      });
  });
}

function owedFollowUps({ db, member }: QueryContext, today: Day): Owed[] {
  return listOpenFollowUps(db, listClosedCases(db, member)).flatMap((followUp) => {
    const { id: followUpId, incidentId, personId, due, owner } = followUp;
    const incident = getIncident(db, incidentId);
    if (incident === undefined) return [];
    const roles = listParticipants(db, incidentId).filter((each) => each.personId === personId);
    const person = roles.some(({ role }) => role === 'impacted') ? ('impacted' as const) : ('reporter' as const);
    const { codeName, status } = incident;
    const late = due < today;
    return [{ kind: 'follow-up' as const, incidentId, codeName, status, followUpId, with: person, due, owner, late }];
  });
}

/** Days and moments sort as text. */
function orderOf({ due, codeName }: Owed): string {
  return `${due ?? '9999'} ${codeName}`;
}
