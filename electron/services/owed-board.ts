import { IncidentStatus, isOpen } from '../../shared/incidents/incident.ts';
import type { Owed } from '../../shared/promises/owed.ts';
import type { Day } from '../../shared/time.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listOpenFollowUps } from '../database/repositories/follow-ups.ts';
import { getIncident, listIncidentsIn } from '../database/repositories/incidents.ts';
import { listParticipants } from '../database/repositories/participants.ts';
import { listLatestDecisions, listPromiseMarksOf } from '../database/repositories/promise-marks.ts';
import { promisesOf } from './case-promises.ts';
import type { QueryContext } from './context.ts';
import { owedAppeals } from './owed-appeals.ts';
import { getPromiseRules } from './promise-rules.ts';

/**
 * What is open in any case, the earliest due first, what has no date last. Of a closed case a member learns what its line
 * in the list of cases says as well, and nothing of its follow-ups.
 */
export function findOwed(context: QueryContext, { today }: { today: Day }): Owed[] {
  const owed = [...owedPromises(context), ...owedFollowUps(context, today), ...owedAppeals(context, today)];
  return owed.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

const OPEN = IncidentStatus.options.filter(isOpen);

function owedPromises({ db, now }: QueryContext): Owed[] {
  const at = now();
  const rules = getPromiseRules(db);
  const decided = listLatestDecisions(db);
  const marks = Map.groupBy(listPromiseMarksOf(db, OPEN), ({ incidentId }) => incidentId);
  return listIncidentsIn(db, OPEN).flatMap((incident) => {
    const { id: incidentId, codeName, status } = incident;
    const known = { rules, marks: marks.get(incidentId) ?? [], decidedAt: decided.get(incidentId) ?? null, now: at };
    return promisesOf(incident, known)
      .filter(({ state }) => state === 'open')
      .map(({ promise, due }) => {
        const late = due !== null && due < at;
        return { kind: 'promise' as const, incidentId, codeName, status, promise, due, late };
      });
  });
}

function owedFollowUps({ db, member }: QueryContext, today: Day): Owed[] {
  return listOpenFollowUps(db, listClosedCases(db, member)).flatMap((followUp) => {
    const { id: followUpId, incidentId, personId, due, owner } = followUp;
    const incident = getIncident(db, incidentId);
    if (incident === undefined) return [];
    const roles = listParticipants(db, incidentId).filter((each) => each.personId === personId);
    const person = roles.some(({ role }) => role === 'impacted') ? ('impacted' as const) : ('reporter' as const);
    const { codeName, status } = incident;
    const late = due < today;
    return [{ kind: 'follow-up' as const, incidentId, codeName, status, followUpId, with: person, due, owner, late }];
  });
}

/** Days and moments sort as text. */
function orderOf({ due, codeName }: Owed): string {
  return `${due ?? '9999'} ${codeName}`;
}
