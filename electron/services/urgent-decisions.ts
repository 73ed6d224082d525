import type { IncidentId } from '../../shared/incidents/incident.ts';
import { RATIFY_HOURS, type UrgentDecision, UrgentDecisionId } from '../../shared/meetings/urgent-decision.ts';
import { AppError } from '../../shared/reply.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import {
  getUrgentDecision,
  insertUrgentDecision,
  listUrgentDecisions,
  listWaitingDecisions,
  type UrgentDecisionRecord,
  updateUrgentDecision,
} from '../database/repositories/urgent-decisions.ts';
import { decideCase, readCase } from './access.ts';
import { whoIsIn } from './attendance.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { assertPastSeen } from './past-reviews.ts';
import { indexPart } from './search-words.ts';

export function findUrgentDecisions(
  context: QueryContext,
  { incidentId }: { incidentId: IncidentId },
): UrgentDecision[] {
  readCase(context, incidentId);
  return listUrgentDecisions(context.db, incidentId).map((record) => told(context, record));
}

/** Those of one case that wait to be ratified. The caller has seen to it that the case may be seen into. */
export function waitingIn(context: QueryContext, incidentId: IncidentId): UrgentDecision[] {
  const waiting = listUrgentDecisions(context.db, incidentId).filter(({ settled }) => settled === null);
  return waiting.map((record) => told(context, record));
}

/** Those of all cases that this member may see into, the soonest due first. */
export function findWaitingDecisions(context: QueryContext): UrgentDecision[] {
  const closed = listClosedCases(context.db, context.member);
  return listWaitingDecisions(context.db, closed).map((record) => told(context, record));
}

/** What one member decides because it cannot wait; the group ratifies or undoes it within a day. */
export function decideUrgently(
  context: MutationContext,
  { incidentId, what, why }: { incidentId: IncidentId; what: string; why: string },
): UrgentDecision {
  const { db, member, now, newId, stamp, audit } = context;
  decideCase(context, incidentId);
  assertPastSeen(context, incidentId);
  const id = UrgentDecisionId.parse(newId());
  const decision = { id, incidentId, decidedBy: member, decidedAt: now(), what, why, settled: null };
  insertUrgentDecision(db, decision, stamp());
  audit('urgent-decision.made', id);
  return afterwards(context, id);
}

interface Settling {
  readonly id: UrgentDecisionId;
  readonly reasons: string;
}

export function ratifyUrgentDecision(context: MutationContext, settling: Settling): UrgentDecision {
  return settle(context, settling, 'ratified');
}

export function undoUrgentDecision(context: MutationContext, settling: Settling): UrgentDecision {
  return settle(context, settling, 'undone');
}

function settle(
  context: MutationContext,
  { id, reasons }: Settling,
  kind: NonNullable<UrgentDecision['settled']>['kind'],
): UrgentDecision {
  const { db, member, now, stamp, audit } = context;
  const record = read(context, id);
  const { codeName } = decideCase(context, record.incidentId);
  if (record.settled !== null)
    throw new AppError('not-allowed', `Cannot settle this decision in "${codeName}": it was ${record.settled.kind}`);
  if (!maySettle(context, record))
    throw new AppError('own-decision', `Cannot settle your own decision in "${codeName}": another member has to`);
  assertPastSeen(context, record.incidentId);
  updateUrgentDecision(db, { ...record, settled: { kind, by: member, at: now(), reasons } }, stamp());
  audit(kind === 'ratified' ? 'urgent-decision.ratified' : 'urgent-decision.undone', id);
  return afterwards(context, id);
}

function read({ db }: QueryContext, id: UrgentDecisionId): UrgentDecisionRecord {
  const record = getUrgentDecision(db, id);
  if (record === undefined) throw new AppError('not-found', `Cannot find the urgent decision "${id}": there is none`);
  return record;
}

function told(context: QueryContext, record: UrgentDecisionRecord): UrgentDecision {
  const ratifyBy = new Date(Date.parse(record.decidedAt) + RATIFY_HOURS * 3_600_000).toISOString();
  return { ...record, ratifyBy, maySettle: record.settled === null && maySettle(context, record) };
}

/** Four eyes, as long as the case has somebody else who may decide in it. */
function maySettle(context: QueryContext, { incidentId, decidedBy }: UrgentDecisionRecord): boolean {
  const deciders = whoIsIn(context, incidentId);
  if (!deciders.includes(context.member)) return false;
  return context.member !== decidedBy || deciders.every((member) => member === decidedBy);
}

function afterwards(context: MutationContext, id: UrgentDecisionId): UrgentDecision {
  const record = read(context, id);
  const words = [record.what, record.why, record.settled?.reasons ?? ''];
  indexPart(context.db, 'urgent-decision', id, record.incidentId, words);
  return told(context, record);
}
