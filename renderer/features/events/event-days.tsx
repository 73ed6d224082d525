import type { Event } from '../../../shared/events/event.ts';
import { useFormat } from '../../lib/format.ts';

/** "4–7 March 2027", or one day. */
export function EventDays({ event: { startsOn, endsOn } }: { event: Pick<Event, 'startsOn' | 'endsOn'> }) {
  return useFormat().days(startsOn, endsOn);
}
