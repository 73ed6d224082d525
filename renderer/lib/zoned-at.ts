import type { ZonedInstant } from '../../shared/time.ts';
import { zone } from './now.ts';

/**
 * The moment that a clock on the wall here shows as `day` (YYYY-MM-DD) and `time` (HH:MM); undefined while one of them
 * is not typed yet. A time that the change to summer time leaves out becomes the one an hour later.
 */
export function zonedAt(day: string, time: string): ZonedInstant | undefined {
  if (day === '' || time === '') return undefined;
  const moment = new Date(`${day}T${time}`); // without an offset: the local clock (ECMA-262)
  return Number.isNaN(moment.getTime()) ? undefined : { at: moment.toISOString(), zone: zone() };
}
