import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Day, Instant } from '../../shared/time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Format {
  /** "4 Mar 2027, 14:05". */
  readonly dateTime: (at: Instant) => string;
  /** "4 March 2027". */
  readonly day: (day: Day) => string;
  /** "4–7 March 2027"; one day where they are the same. */
  readonly days: (from: Day, to: Day) => string;
  /** "14:05". */
  readonly time: (at: Instant) => string;
  /** "3 hours left", "late by 2 days". */
  readonly timeLeft: (due: Instant) => string;
}

/** Dates and times in the reader's language and zone; the clock has 24 hours. */
export function useFormat(): Format {
  const intl = useIntl();
  return useMemo(() => createFormat(intl), [intl]);
}

function createFormat(intl: IntlShape): Format {
  return {
    dateTime: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
    day: (day) => intl.formatDate(noonOf(day), DAY_STYLE),
    days: (from, to) => intl.formatDateTimeRange(noonOf(from), noonOf(to), DAY_STYLE),
    time: (at) => intl.formatTime(at, { timeStyle: 'short', hourCycle: 'h23' }),
    timeLeft: (due) => timeLeft(intl, Date.parse(due) - Date.now()),
  };
}

const DAY_STYLE = { dateStyle: 'long', timeZone: 'UTC' } as const;

/** A day has no zone: noon UTC is that day wherever it is read as UTC. */
function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

function timeLeft(intl: IntlShape, milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const [unit, length] = size >= 2 * DAY ? ['days', DAY] : size >= HOUR ? ['hours', HOUR] : ['minutes', MINUTE];
  const count = Math.floor(size / Number(length));
  return intl.formatMessage({ id: milliseconds < 0 ? `ui.late.${unit}` : `ui.left.${unit}` }, { count });
}
