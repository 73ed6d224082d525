import type { Day, Instant, ZonedInstant } from '../../shared/time.ts';

/** Which day it is in a zone; in UTC where this machine does not know the zone. */
export function dayIn(zone: ZonedInstant['zone'], at: Instant): Day {
  return formatter(zone).format(new Date(at));
}

/** Where this machine's clock stands. */
export function localZone(): ZonedInstant['zone'] {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** By zone: to make one takes much longer than to use it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone) ?? makeFormatter(timeZone);
  formatters.set(timeZone, known);
  return known;
}

/** Sweden writes days as ISO 8601 does. */
function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  } catch {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short' });
  }
}
