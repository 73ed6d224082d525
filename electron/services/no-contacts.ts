import type { PersonId } from '../../shared/people/person.ts';
import type { NoContact } from '../../shared/sanctions/procedures.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listNoContactsOf, type NoContactPair } from '../database/repositories/no-contacts.ts';
import { getSanction } from '../database/repositories/sanctions.ts';
import type { QueryContext } from './context.ts';
import { readPerson } from './people.ts';
import { wholeSanction } from './sanctions.ts';

/** Whom somebody must keep away from, and who must keep away from them, as far as this member may know. */
export function readNoContacts(context: QueryContext, { personId }: { personId: PersonId }): NoContact[] {
  const { id } = readPerson(context, personId);
  const closed = new Set(listClosedCases(context.db, context.member));
  return listNoContactsOf(context.db, id).flatMap((pair) => {
    const record = getSanction(context.db, pair.sanctionId);
    if (record === undefined || closed.has(record.incidentId)) return [];
    const { incidentId, codeName, endsOn, state } = wholeSanction(context, record);
    if (state === 'withdrawn') return [];
    const rule = { sanctionId: record.id, incident: { id: incidentId, codeName }, endsOn, state };
    return [{ ...rule, part: partOf(pair, id), other: readPerson(context, otherOf(pair, id)) }];
  });
}

function partOf({ keepsAway }: NoContactPair, person: PersonId): NoContact['part'] {
  return keepsAway === person ? 'keeps-away' : 'left-alone';
}

function otherOf({ keepsAway, leftAlone }: NoContactPair, person: PersonId): PersonId {
  return keepsAway === person ? leftAlone : keepsAway;
}
