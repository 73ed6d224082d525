import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { listIdsNamedIn } from '../../database/erasing/case-rows.ts';
import { listPeopleAmong } from '../../database/erasing/people-rows.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { listAuditEntries } from '../../database/repositories/audit-entries.ts';

/** Records of people whom anything in a case names, or who were once put into it. */
export function peopleOf(db: ReadableDb, id: IncidentId): PersonId[] {
  const named = listIdsNamedIn(db, id);
  const filter = { memberId: undefined, actions: ['participant'], subjects: [id], from: undefined, before: undefined };
  const { entries } = listAuditEntries(db, filter, { offset: 0, limit: 100_000 });
  for (const { subject } of entries) for (const word of subject.split(' ')) named.add(word);
  return listPeopleAmong(db, named);
}
