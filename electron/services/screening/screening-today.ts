import type { z } from 'zod';
import type { Event } from '../../../shared/events/event.ts';
import type { screeningProcedures } from '../../../shared/screening/procedures.ts';
import type { Day } from '../../../shared/time.ts';
import { listEvents } from '../../database/repositories/events.ts';
import { hasRegistrations } from '../../database/repositories/registrations.ts';
import { listAskedMatches } from '../../database/repositories/screening-matches.ts';
import { getLastScreening } from '../../database/repositories/screenings.ts';
import { addDays } from '../calendar.ts';
import type { QueryContext } from '../context.ts';
import { listedDuring, stampOf } from './listed-during.ts';
import { countedMatches } from './screenings.ts';

type Today = z.input<typeof screeningProcedures.today.output>;

/** An event that is further away is not screened yet. */
const SOON_DAYS = 60;

export function screeningToday(context: QueryContext, { today }: { today: Day }): Today {
  const events = listEvents(context.db);
  const soon = events.filter(({ startsOn, endsOn }) => endsOn >= today && startsOn <= addDays(today, SOON_DAYS));
  return {
    events: soon.reverse().flatMap((event) => owedFor(context, event)),
    asked: listAskedMatches(context.db)
      .filter(({ decided }) => decided?.asked?.memberId === context.member)
      .map(({ id, eventId, decided }) => {
        return { id, eventId, decided, eventName: events.find((event) => event.id === eventId)?.name ?? '' };
      }),
  };
}

function owedFor(context: QueryContext, event: Event): Today['events'] {
  const last = getLastScreening(context.db, event.id);
  const { open } = countedMatches(context, event.id);
  const toLook = open.likely + open.look;
  if (last === undefined) return [{ event, state: 'never', toLook }];
  if (toLook > 0) return [{ event, state: 'look', toLook }];
  const isKept = hasRegistrations(context.db, event.id);
  if (isKept && last.listStamp !== stampOf(listedDuring(context, event))) return [{ event, state: 'changed', toLook }];
  return [];
}
