import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PastReview } from '../../shared/past-cases/past-case.ts';
import { AppError } from '../../shared/reply.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { listPastReviews } from '../database/repositories/past-reviews.ts';
import type { QueryContext } from './context.ts';
import { findPast } from './past-cases.ts';

/**
 * Called before anything is decided in a case. Throws `past-not-seen` while there are other cases of the people in it
 * that nobody looked at, and that nobody skipped with a reason.
 */
export function assertPastSeen(context: QueryContext, incidentId: IncidentId): void {
  const count = unseen(context, incidentId, findPast(context, incidentId)).length;
  if (count === 0) return;
  const codeName = getIncident(context.db, incidentId)?.codeName ?? '';
  throw new AppError(
    'past-not-seen',
    `Cannot decide in "${codeName}": other cases of the people in it (${count}) were not looked at`,
    { details: { codeName, count } },
  );
}

/** Who looked at the other cases, or wrote down why not; the oldest first. The caller may see into the case. */
export function readPastReviews({ db }: QueryContext, incidentId: IncidentId): PastReview[] {
  return listPastReviews(db, incidentId).map(({ memberId, at, skipReason }) => ({ by: memberId, at, skipReason }));
}

/** Those of the other cases that were neither looked at nor skipped. */
export function unseen({ db }: QueryContext, id: IncidentId, past: ReadonlyMap<IncidentId, unknown>): IncidentId[] {
  if (past.size === 0) return [];
  const seen = new Set(listPastReviews(db, id).flatMap(({ cases }) => cases));
  return [...past.keys()].filter((other) => !seen.has(other));
}
