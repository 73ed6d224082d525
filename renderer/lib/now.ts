import type { Day, ZonedInstant } from '../../shared/time.ts';

/** Where this machine's clock stands, such as `Europe/Lisbon`. */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Today on the calendar here, as YYYY-MM-DD. */
export function today(): Day {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date());
}

/** How many days a day is away; less than nought when it is past. */
export function daysFromToday(day: Day): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);
}

export function nowZoned(): ZonedInstant {
  return { at: new Date().toISOString(), zone: zone() };
}
