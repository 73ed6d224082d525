import { isOver, type Kept, lastDayOf } from '../../shared/bans/in-force.ts';
import type { Coming } from '../../shared/bans/procedures.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { isBan } from '../../shared/sanctions/catalogue.ts';
import type { Day } from '../../shared/time.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listFlags } from '../database/repositories/flags.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { listSanctionsComing, type SanctionRecord } from '../database/repositories/sanctions.ts';
import { addDays } from './calendar.ts';
import type { QueryContext } from './context.ts';
import { knownPeople } from './known-people.ts';
import { candidateOf } from './list-search.ts';

const DAYS_AHEAD = 30;

/** The list's, by name: also those from cases that are closed to who asks, without their case. */
export function findComing(context: QueryContext, { today }: { today: Day }): Coming[] {
  const people = knownPeople(context);
  return announced(context, today)
    .filter(({ sanction }) => sanction === undefined || isBan(sanction.kind))
    .map(({ personId, isClosed: _, sanction: __, ...coming }) => {
      return { ...coming, person: candidateOf(people, { personId }).person };
    });
}

/** Those of every sanction, in code names; what comes from a closed case is told to those who see into it. */
export function comingInCodeNames(context: QueryContext, today: Day, ahead = DAYS_AHEAD): Omit<Coming, 'person'>[] {
  return announced(context, today, ahead)
    .filter(({ isClosed }) => !isClosed)
    .map(({ what, on, of, incident }) => ({ what, on, of, incident }));
}

interface Announced extends Omit<Coming, 'person'> {
  readonly personId: PersonId;
  readonly isClosed: boolean;
  /** Undefined: it is a flag's. */
  readonly sanction?: SanctionRecord;
}

/** Within thirty days, so that nobody is surprised by who may be back; what was to be looked at before counts until it is. */
function announced({ db, member }: QueryContext, today: Day, ahead = DAYS_AHEAD): Announced[] {
  const until = addDays(today, ahead);
  const closed = new Set(listClosedCases(db, member));
  const caseOf = (id: IncidentId | null) => {
    const isClosed = id !== null && closed.has(id);
    const found = id === null || isClosed ? undefined : getIncident(db, id);
    return { isClosed, incident: found === undefined ? null : { id: found.id, codeName: found.codeName } };
  };
  const sanctions = listSanctionsComing(db, today, until).flatMap((sanction) => {
    const about = { ...caseOf(sanction.incidentId), of: { kind: 'sanction' as const, sanction }, sanction };
    return daysOf(sanction, today, until).map((day) => ({ ...day, ...about, personId: sanction.personId }));
  });
  const flags = listFlags(db)
    .filter((flag) => !isOver(flag, today))
    .flatMap(({ id, personId, incidentId, ...flag }) => {
      const about = { ...caseOf(incidentId), of: { kind: 'flag' as const, id }, personId };
      return daysOf(flag, today, until).map((day) => ({ ...day, ...about }));
    });
  return [...sanctions, ...flags].sort((a, b) => a.on.localeCompare(b.on));
}

/** Once its end was decided, nobody has to look at it again. */
function daysOf(
  { endsOn, lifted, reviewOn }: Pick<Kept, 'endsOn' | 'lifted'> & { reviewOn: Day | null },
  today: Day,
  until: Day,
): Pick<Coming, 'what' | 'on'>[] {
  const last = lastDayOf({ endsOn, lifted });
  return [
    ...(last !== null && last >= today && last <= until ? [{ what: 'ends' as const, on: last }] : []),
    ...(reviewOn !== null && reviewOn <= until && lifted === null ? [{ what: 'review' as const, on: reviewOn }] : []),
  ];
}
