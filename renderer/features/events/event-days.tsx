import type { Event } from '../../../shared/events/event.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

/** "4 March 2027 to 7 March 2027", or one day. */
export function EventDays({ event: { startsOn, endsOn } }: { event: Pick<Event, 'startsOn' | 'endsOn'> }) {
  const text = useText();
  const format = useFormat();
  if (startsOn === endsOn) return format.day(startsOn);
  return text('events.days', { from: format.day(startsOn), to: format.day(endsOn) });
}
