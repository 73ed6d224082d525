import type { Day } from '../time.ts';
import type { Event } from './event.ts';

type Days = Pick<Event, 'startsOn' | 'endsOn'>;

const DAY = 24 * 60 * 60 * 1000;

/** Days from a day to the first one of an event; negative once it has begun. */
export function daysUntil({ startsOn }: Pick<Days, 'startsOn'>, from: Day): number {
  return Math.round((Date.parse(startsOn) - Date.parse(from)) / DAY); // both are read as UTC: no day has 23 hours
}

/** From the day after its last one. */
export function isOver({ endsOn }: Pick<Days, 'endsOn'>, on: Day): boolean {
  return on > endsOn;
}
