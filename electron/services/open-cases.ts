import type { z } from 'zod';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import type { OpenCase, OpenCasesInput } from '../../shared/reports/open-case.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listIncidents, listIncidentsNamed } from '../database/repositories/incidents.ts';
import { listParticipations } from '../database/repositories/participants.ts';
import { seesOnlyOwn } from './access.ts';
import type { QueryContext } from './context.ts';
import { OPEN_STATUSES } from './incidents.ts';
import { findOwnReports } from './own-reports.ts';

const FIRST = { offset: 0, limit: 8 };

/**
 * Open cases that the member may add a report to: those whose code name fits what was typed of it, or else those with the
 * same people. The newest first.
 */
export function findOpenCases(context: QueryContext, { people, codeName }: z.infer<typeof OpenCasesInput>): OpenCase[] {
  const withPeople = casesOf(context, people);
  const sought = codeName.trim();
  const ids = sought === '' ? [...withPeople] : listIncidentsNamed(context.db, sought);
  return listIncidents(context.db, { statuses: OPEN_STATUSES, ids: ids.filter(mayAddTo(context)) }, FIRST).map(
    ({ id, codeName: name, status, reportedAt }) => {
      return { id, codeName: name, status, reportedAt, samePeople: withPeople.has(id) };
    },
  );
}

/** Who sees only their own adds to a case where they took a report before, and learns nothing of who else is in it. */
function mayAddTo(context: QueryContext): (id: IncidentId) => boolean {
  const { db, member } = context;
  if (seesOnlyOwn(context)) {
    const own = new Set(findOwnReports(context).map(({ report }) => report.incidentId));
    return (id) => own.has(id);
  }
  const closed = new Set(listClosedCases(db, member));
  return (id) => !closed.has(id);
}

function casesOf(context: QueryContext, people: readonly PersonId[]): Set<IncidentId> {
  if (seesOnlyOwn(context)) return new Set();
  return new Set(people.flatMap((id) => listParticipations(context.db, id).map(({ incidentId }) => incidentId)));
}
