import { IncidentFacts, IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PersonFields, PersonId } from '../../../shared/people/person.ts';
import type { Instant } from '../../../shared/time.ts';
import type { WritableDb } from '../handles.ts';
import { insertIncident, listCodeNames } from '../repositories/incidents.ts';
import { insertInstallation } from '../repositories/installations.ts';
import { insertMember } from '../repositories/members.ts';
import { insertPerson } from '../repositories/people.ts';
import type { Stamp } from '../repositories/stamp.ts';
import type { StandIn } from './mend-links.ts';

/** Words are in English, as it is not known who will read them. */
const LOST = 'Could not be read when this case file was salvaged.';

/** For what most of a case file belongs to: else a case would go with the one row that names it. */
export function standIns(at: Instant, stamp: Stamp): Readonly<Record<string, StandIn>> {
  return {
    installations: (db, id) => insertInstallation(db, id, at),
    people: (db, id) => {
      const content = PersonFields.parse({ description: LOST });
      insertPerson(db, { ...content, id: PersonId.parse(id), createdAt: at }, stamp);
    },
    members: (db, id) => {
      const member = { id: MemberId.parse(id), name: 'Member who could not be read', personId: null };
      insertMember(
        db,
        { ...member, role: 'responder', addedAt: at, removedAt: at },
        { slot: null, recipient: '' },
        stamp,
      );
    },
    incidents: (db, id) => {
      const facts = IncidentFacts.parse({ setting: 'community', summary: LOST });
      const named = { id: IncidentId.parse(id), codeName: freeCodeName(db), status: 'new' } as const;
      insertIncident(db, { ...named, setting: 'community', reportedAt: at, answeredAt: null, facts }, stamp);
    },
  };
}

function freeCodeName(db: WritableDb): string {
  const taken = new Set(listCodeNames(db));
  for (let number = 1; ; number += 1) if (!taken.has(`Salvaged ${number}`)) return `Salvaged ${number}`;
}
