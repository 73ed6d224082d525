import type { ExportScope } from '../../../../shared/exports/bulk-export.ts';
import type { IncidentId } from '../../../../shared/incidents/incident.ts';
import { listCasesWithoutAccounts, listClosedCases } from '../../../database/repositories/conflicts.ts';
import { getIncident, listIncidentIds } from '../../../database/repositories/incidents.ts';
import { assertSeesCases, readAccounts } from '../../access.ts';
import type { QueryContext } from '../../context.ts';

/** Every case that this member may see wholly, the latest report first; how many others there are. */
export function readScope(context: QueryContext): ExportScope {
  const { db, member } = context;
  assertSeesCases(context, 'export cases');
  const closed = new Set([...listClosedCases(db, member), ...listCasesWithoutAccounts(db, member)]);
  const ids = listIncidentIds(db);
  const open = ids.filter((id) => !closed.has(id)).flatMap((id) => getIncident(db, id) ?? []);
  const cases = open.map(({ id, codeName, status, reportedAt }) => ({ id, codeName, status, reportedAt }));
  return { cases: cases.sort((a, b) => b.reportedAt.localeCompare(a.reportedAt)), leftOut: ids.length - open.length };
}

/** Those that were chosen; throws `conflict` for one that is closed, `not-found` for one that is none. */
export function chosenCases(context: QueryContext, chosen: 'all' | readonly IncidentId[]): ExportScope {
  const scope = readScope(context);
  if (chosen === 'all') return scope;
  for (const id of chosen) readAccounts(context, id);
  const ids = new Set(chosen);
  return { cases: scope.cases.filter(({ id }) => ids.has(id)), leftOut: 0 };
}
