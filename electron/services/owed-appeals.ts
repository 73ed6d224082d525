import { PARTIES } from '../../shared/appeals/appeal.ts';
import type { Owed } from '../../shared/promises/owed.ts';
import type { Day } from '../../shared/time.ts';
import { listOpenAppeals } from '../database/repositories/appeals.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { listParticipants } from '../database/repositories/participants.ts';
import type { QueryContext } from './context.ts';

/** Appeals that wait for an answer, also those of cases that are closed. */
export function owedAppeals({ db, member }: QueryContext, today: Day): Owed[] {
  return listOpenAppeals(db, listClosedCases(db, member)).flatMap(({ id: appealId, incidentId, personId, due }) => {
    const incident = getIncident(db, incidentId);
    const roles = listParticipants(db, incidentId).filter((each) => each.personId === personId);
    const role = PARTIES.find((party) => roles.some((each) => each.role === party));
    if (incident === undefined || role === undefined) return [];
    const { codeName, status } = incident;
    return [{ kind: 'appeal' as const, incidentId, codeName, status, appealId, with: role, due, late: due < today }];
  });
}
