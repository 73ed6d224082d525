import type { z } from 'zod';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import type { OpenCase, OpenCasesInput } from '../../shared/reports/open-case.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { type ListedIncident, listIncidents } from '../database/repositories/incidents.ts';
import { listParticipations } from '../database/repositories/participants.ts';
import { seesOnlyOwn } from './access.ts';
import type { QueryContext } from './context.ts';
import { OPEN_STATUSES } from './incidents.ts';
import { findOwnReports } from './own-reports.ts';

const MOST = 8;

/**
 * Open cases that the member may add a report to: those whose code name fits what was typed of it, or else those with the
 * same people. The newest first.
 */
export function findOpenCases(context: QueryContext, { people, codeName }: z.infer<typeof OpenCasesInput>): OpenCase[] {
  const sought = plain(codeName);
  const withPeople = casesOf(context, people);
  const listed = sought === '' ? listToAddTo(context, withPeople) : listToAddTo(context);
  return listed
    .filter((incident) => plain(incident.codeName).includes(sought))
    .slice(0, MOST)
    .map(({ id, codeName: name, status, reportedAt }) => {
      return { id, codeName: name, status, reportedAt, samePeople: withPeople.has(id) };
    });
}

function listToAddTo(context: QueryContext, only?: ReadonlySet<IncidentId>): ListedIncident[] {
  const { db, member } = context;
  const ids = seesOnlyOwn(context) ? ownCases(context) : only && [...only];
  const closed = new Set(seesOnlyOwn(context) ? [] : listClosedCases(db, member));
  const everything = { offset: 0, limit: -1 };
  return listIncidents(db, { statuses: OPEN_STATUSES, ids }, everything).filter(({ id }) => !closed.has(id));
}

/** Who sees only their own adds to a case where they took a report before, and learns nothing of who else is in it. */
function ownCases(context: QueryContext): IncidentId[] {
  return findOwnReports(context).map(({ report }) => report.incidentId);
}

function casesOf(context: QueryContext, people: readonly PersonId[]): Set<IncidentId> {
  if (seesOnlyOwn(context)) return new Set();
  return new Set(people.flatMap((id) => listParticipations(context.db, id).map(({ incidentId }) => incidentId)));
}

/** Capitals and accents make no difference. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
