import { createHash } from 'node:crypto';
import type { Listed } from '../../../shared/bans/listed.ts';
import type { Event } from '../../../shared/events/event.ts';
import type { Day } from '../../../shared/time.ts';
import { addDays } from '../calendar.ts';
import type { QueryContext } from '../context.ts';
import { listedFor } from '../listed.ts';

/** Everyone listed on any day of an event: a ban that ends on its first day still keeps somebody out of that day. */
export function listedDuring(context: QueryContext, event: Pick<Event, 'id' | 'startsOn' | 'endsOn'>): Listed[] {
  const all = new Map<string, Listed>();
  for (const on of daysOf(event))
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

/** Of a longer event the first and the last: almost nobody's ban lies wholly between. */
const MOST_DAYS = 7;

function daysOf({ startsOn, endsOn }: Pick<Event, 'startsOn' | 'endsOn'>): Day[] {
  const days: Day[] = [];
  for (let day = startsOn; day <= endsOn && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day);
  return days.includes(endsOn) ? days : [...days, endsOn];
}
