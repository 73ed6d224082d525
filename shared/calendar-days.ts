import type { Day } from './time.ts';

/** The same day of a later month, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate(); // day 0 of the month after
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The later one; of none, the empty word, which is before any day. */
export function latestOf(...days: readonly (Day | null)[]): Day {
  return days.reduce<Day>((latest, day) => (day !== null && day > latest ? day : latest), '');
}

const DAY_MS = 86_400_000;
