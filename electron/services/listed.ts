import { holdsAt, type Kept, lastDayOf } from '../../shared/bans/in-force.ts';
import type { Listed } from '../../shared/bans/listed.ts';
import type { EventId } from '../../shared/events/event.ts';
import type { PersonFields, PersonId } from '../../shared/people/person.ts';
import type { Day } from '../../shared/time.ts';
import { listFlags } from '../database/repositories/flags.ts';
import { type ImportedPerson, listImported } from '../database/repositories/listed-people.ts';
import type { QueryContext } from './context.ts';
import { knownBans } from './known-bans.ts';
import { knownPeople } from './known-people.ts';

/** Everyone whose ban or flag holds on a day for an event (null: anywhere), each once; then whom lists of other bodies name. */
export function listedFor(context: QueryContext, { on, eventId }: { on: Day; eventId: EventId | null }): Listed[] {
  const holding = (kept: Kept) => holdsAt(kept, { on, event: eventId });
  const flags = listFlags(context.db);
  const own = ofPeople(context, [
    ...knownBans(context.db)
      .filter(holding)
      .map((ban): Holding => ({ ...ban, kind: 'ban' })),
    ...flags.filter(holding).map((flag): Holding => ({ ...flag, kind: 'flag' })),
  ]);
  return [...own, ...listImported(context.db, on).map(ofOthers)];
}

interface Holding extends Kept {
  readonly kind: 'ban' | 'flag';
  readonly personId: PersonId;
}

/** Bans come before flags. */
function ofPeople(context: QueryContext, all: readonly Holding[]): Listed[] {
  const people = knownPeople(context);
  return [...Map.groupBy(all, ({ personId }) => personId)].map(([personId, [first, ...rest]]) => {
    const candidate = people.get(personId);
    if (candidate === undefined || first === undefined) throw new Error('A person on the list is missing');
    const holding = [first, ...rest];
    return {
      ...known(candidate.person),
      id: personId,
      kind: first.kind,
      personId,
      scopes: [...new Set(holding.map(({ scope }) => scope))],
      source: null,
      until: latest(holding.map(lastDayOf)),
    };
  });
}

function known({ name, otherNames, formerNames, emails, handles, organisation }: PersonFields) {
  const names = [name, ...otherNames, ...formerNames].filter((each) => each.trim() !== '');
  return { names: [...new Set(names)], emails, handles, organisation };
}

/** Where it holds is told in the words of its source, which are looked at by somebody. */
function ofOthers({ id, names, emails, handles, organisation, source, endsOn }: ImportedPerson): Listed {
  const known = { names, emails, handles, organisation };
  return { id, kind: 'other-body', ...known, personId: null, scopes: ['other'], source, until: endsOn };
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((one, other) => (one === null || other === null ? null : one > other ? one : other));
}
