import type { AuditEntry, LoggedEntry } from '../../../shared/audit/audit-entry.ts';
import type { LogFilter } from '../../../shared/audit/log-filter.ts';
import { actionsOf } from '../../../shared/audit/log-groups.ts';
import type { Day, Instant } from '../../../shared/time.ts';
import { type EntryFilter, listAuditEntries } from '../../database/repositories/audit-entries.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { getCaseOfPart } from '../../database/repositories/incidents.ts';
import { addDays } from '../calendar.ts';
import type { QueryContext } from '../context.ts';
import { subjectsOfCase, subjectsOfPerson } from './subjects.ts';

export function readLog(
  context: QueryContext,
  { offset, limit, ...filter }: LogFilter & { readonly offset: number; readonly limit: number },
): { total: number; entries: LoggedEntry[] } {
  const { total, entries } = listAuditEntries(context.db, entryFilter(context, filter), { offset, limit });
  return { total, entries: entries.map(teller(context)) };
}

/** An entry about a case that is closed to a member does not say which: its time beside a ban would tell whose it is. */
export function teller({ db, member }: QueryContext): (entry: AuditEntry) => LoggedEntry {
  const closed = new Set(listClosedCases(db, member));
  return (entry) => {
    const incident = getCaseOfPart(db, entry.subject.split(' ')[0] ?? '');
    if (incident === undefined) return { ...entry, incidentId: null, codeName: null };
    if (closed.has(incident.id)) return { ...entry, subject: '', incidentId: null, codeName: null };
    return { ...entry, incidentId: incident.id, codeName: incident.codeName };
  };
}

/** Throws what `readCase` and `readPerson` throw, where one is asked for by name. */
export function entryFilter(context: QueryContext, filter: LogFilter): EntryFilter {
  const { memberId, group, incidentId, personId, from, until } = filter;
  const ofCase = incidentId === null ? undefined : subjectsOfCase(context, incidentId);
  const ofPerson = personId === null ? undefined : subjectsOfPerson(context, personId);
  return {
    memberId: memberId ?? undefined,
    actions: actionsOf(group),
    subjects: inBoth(ofCase, ofPerson),
    from: from === null ? undefined : beginningOf(from),
    before: until === null ? undefined : beginningOf(addDays(until, 1)),
  };
}

function inBoth(one: readonly string[] | undefined, other: readonly string[] | undefined) {
  if (one === undefined || other === undefined) return one ?? other;
  return one.filter((subject) => other.includes(subject));
}

/** Midnight where this machine's clock stands: without a zone, JavaScript reads it so. */
function beginningOf(day: Day): Instant {
  return new Date(`${day}T00:00:00`).toISOString();
}
