import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PastCase, PastCases, PastReviewInput } from '../../shared/past-cases/past-case.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { insertPastReview } from '../database/repositories/past-reviews.ts';
import { decideCase, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { findPast, type InBoth } from './past-cases.ts';
import { readPastReviews, unseen } from './past-reviews.ts';
import { listSanctions } from './sanctions.ts';
import { indexPart } from './search-words.ts';

export function readPastCases(context: QueryContext, { incidentId }: { incidentId: IncidentId }): PastCases {
  const { id } = readCase(context, incidentId);
  const past = findPast(context, id);
  return {
    cases: describePast(context, past),
    isSeen: unseen(context, id, past).length === 0,
    reviews: readPastReviews(context, id),
  };
}

/** Of those that were shown; one that came up in between still has to be looked at. */
export function reviewPast(context: MutationContext, { incidentId, shown, skipReason }: PastReviewInput): PastCases {
  const { db, member, now, newId, audit } = context;
  decideCase(context, incidentId);
  const past = findPast(context, incidentId);
  const cases = shown.filter((id) => past.has(id));
  const id = newId();
  insertPastReview(db, { id, incidentId, memberId: member, at: now(), cases, skipReason });
  indexPart(db, 'past-review', id, incidentId, [skipReason ?? '']);
  audit(skipReason === null ? 'past-cases.seen' : 'past-cases.skipped', incidentId);
  return readPastCases(context, { incidentId });
}

/** What the list of other cases tells of each, the newest report first. */
function describePast(context: QueryContext, past: ReadonlyMap<IncidentId, InBoth[]>): PastCase[] {
  return [...past]
    .flatMap(([id, people]): PastCase[] => {
      const incident = getIncident(context.db, id);
      if (incident === undefined) return [];
      const { codeName, status, setting, reportedAt } = incident;
      return [{ id, codeName, status, setting, reportedAt, people, sanctions: listSanctions(context, id) }];
    })
    .sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1));
}
