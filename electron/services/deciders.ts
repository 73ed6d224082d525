import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { ReadableDb } from '../database/handles.ts';
import { listDeciders } from '../database/repositories/deciders.ts';

/**
 * Who had a hand in what was decided in a case: sat in a meeting about it that is over, voted, decided urgently, or decided
 * a sanction. An appeal goes to others (handbook §4).
 */
export function whoDecided(db: ReadableDb, incidentId: IncidentId): MemberId[] {
  return listDeciders(db, incidentId);
}
