import { IncidentStatus } from '../../../shared/incidents/incident.ts';
import { listConflicts } from '../../database/repositories/conflicts.ts';
import { listIncidents } from '../../database/repositories/incidents.ts';
import { answerConflict } from '../conflicts.ts';
import type { Stage } from './stage.ts';

const ALL = { offset: 0, limit: 100 };

/** Everybody has been asked about every case, and nobody is too close but whom the stories put out. */
export function answerForEverybody({ at, team }: Stage): void {
  const { db } = at(0);
  for (const { id: incidentId } of listIncidents(db, { statuses: IncidentStatus.options }, ALL)) {
    const close = listConflicts(db, incidentId).map(({ memberId }) => memberId);
    for (const member of [team.lead, team.responder, team.adviser]) {
      if (!close.includes(member)) answerConflict(at(1, member), { incidentId, answer: 'none' });
    }
  }
}
