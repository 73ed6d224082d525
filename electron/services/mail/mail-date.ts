import type { ZonedInstant } from '../../../shared/time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FORM =
  /^(?:[a-z]{2,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}[\s-]+(\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s*([+-]\d{4}|[a-z]{1,5})?/i;
/** Hours east of UTC; the names that RFC 5322 keeps from older mail. */
const NAMED: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** A `Date:` line (RFC 5322) with the offset it names; null when it is none, or no day of the calendar. */
export function readMailDate(value: string): ZonedInstant | null {
  const [, day, month = '', year, hour, minute, second = '0', zone = ''] = FORM.exec(value.trim().slice(0, 100)) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  if (at === -1) return null;
  const local = Date.UTC(fullYear(Number(year)), at, Number(day), Number(hour), Number(minute), Number(second));
  const isDay = new Date(local).getUTCDate() === Number(day) || Number(hour) > 23;
  const offset = minutesOf(zone);
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Math.abs(offset) > 15 * 60) return null;
  return { at: new Date(local - offset * 60_000).toISOString(), zone: zoneName(offset) };
}

/** Two digits are of a time when nobody thought of 2050 (RFC 5322, 4.3). */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** East of UTC. A zone that says nothing (`-0000`, a military letter, an unknown name) is UTC, as RFC 5322 has it. */
function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return (NAMED[zone.toLowerCase()] ?? 0) * 60;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Such as `+0530`, which is a zone name for `Intl` as well. */
function zoneName(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const digits = `${Math.floor(size / 60)}`.padStart(2, '0') + `${size % 60}`.padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${digits}`;
}
