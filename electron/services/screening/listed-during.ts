import { createHash } from 'node:crypto';
import type { Listed } from '../../../shared/bans/listed.ts';
import type { Event, EventId } from '../../../shared/events/event.ts';
import type { Day } from '../../../shared/time.ts';
import { listFlags } from '../../database/repositories/flags.ts';
import { listImportedStarts } from '../../database/repositories/listed-people.ts';
import type { QueryContext } from '../context.ts';
import { knownBans } from '../known-bans.ts';
import { listedFor } from '../listed.ts';

interface Days extends Pick<Event, 'startsOn' | 'endsOn'> {
  readonly id: EventId | null;
}

/** Everyone listed on any day of an event, or of some days for none in particular: a ban that ends on its first day still keeps somebody out of that day. */
export function listedDuring(context: QueryContext, event: Days): Listed[] {
  const all = new Map<string, Listed>();
  for (const on of daysOf(context, event))
    for (const listed of listedFor(context, { on, eventId: event.id })) {
      const known = all.get(listed.id);
      if (known === undefined || (known.kind !== 'ban' && listed.kind === 'ban')) all.set(listed.id, listed);
    }
  return [...all.values()];
}

/** The same for the same people with the same names and addresses, whatever else changed. */
export function stampOf(listed: readonly Listed[]): string {
  const told = listed.map(({ id, kind, names, emails, handles }) => JSON.stringify([id, kind, names, emails, handles]));
  return createHash('sha256').update(told.sort().join('\n')).digest('hex');
}

/** Whatever holds on any day of it holds on the first one, or begins on a later one. */
function daysOf({ db }: QueryContext, { startsOn, endsOn }: Days): Day[] {
  const begins = [...knownBans(db), ...listFlags(db)].map((kept) => kept.startsOn);
  const later = [...begins, ...listImportedStarts(db)].filter((day) => day > startsOn && day <= endsOn);
  return [startsOn, ...new Set(later.sort())];
}
