import type { Instant } from '../time.ts';
import type { Setting } from './incident.ts';

/** PyLadies: a response within half a day at an event, within a week otherwise. In hours. */
export const RESPONSE_HOURS: Readonly<Record<Setting, number>> = { event: 12, community: 7 * 24 };

/** When an answer is owed for a report received at `reportedAt`. */
export function answerDue(reportedAt: Instant, setting: Setting): Instant {
  return new Date(Date.parse(reportedAt) + RESPONSE_HOURS[setting] * 3_600_000).toISOString();
}

/** Milliseconds left until `due`; negative when it is late. */
export function timeLeft(due: Instant, now: Instant): number {
  return Date.parse(due) - Date.parse(now);
}
