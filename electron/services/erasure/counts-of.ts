import type { ErasedCounts } from '../../../shared/erasures/erasure.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { countRowsOfCase } from '../../database/erasing/case-rows.ts';
import type { ReadableDb } from '../../database/handles.ts';

/** By what people call them. */
export function countsOf(db: ReadableDb, id: IncidentId): ErasedCounts {
  const counts: ErasedCounts = {};
  for (const [table, count] of Object.entries(countRowsOfCase(db, id))) {
    const called = CALLED[table] ?? 'others';
    if (called !== null) counts[called] = (counts[called] ?? 0) + count;
  }
  return counts;
}

/** Null: what belongs to something that is counted. */
const CALLED: Readonly<Record<string, keyof ErasedCounts | null>> = {
  reports: 'reports',
  notes: 'notes',
  evidence: 'files',
  meetings: 'meetings',
  tasks: 'tasks',
  letters: 'letters',
  sanctions: 'sanctions',
  appeals: 'appeals',
  follow_ups: 'follow-ups',
  ...{ incidents: null, report_versions: null, note_versions: null, evidence_chunks: null, status_changes: null },
  ...{ meeting_cases: null, attendances: null, ballots: null, sanction_events: null, participants: null },
};
