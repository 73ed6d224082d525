import type { Day } from '../time.ts';

const DAILY = 7;
const WEEKLY = 4;
const MONTHLY = 12;

interface Copy {
  /** On which it was made. */
  readonly day: Day;
}

/**
 * Which of these copies, the newest first, the rotation keeps: the newest of each of the last 7 days that have one, of each of
 * the last 4 weeks and of each of the last 12 months that have one. Days without a copy do not use up a place, so
 * that after a long break nothing goes merely because time passed.
 */
export function backupsToKeep<Kept extends Copy>(newestFirst: readonly Kept[]): Set<Kept> {
  return new Set([
    ...newestOfEach(newestFirst, ({ day }) => day).slice(0, DAILY),
    ...newestOfEach(newestFirst, ({ day }) => mondayOf(day)).slice(0, WEEKLY),
    ...newestOfEach(newestFirst, ({ day }) => day.slice(0, 'yyyy-mm'.length)).slice(0, MONTHLY),
  ]);
}

function newestOfEach<Kept>(newestFirst: readonly Kept[], periodOf: (copy: Kept) => string): Kept[] {
  const newest = new Map<string, Kept>();
  for (const copy of newestFirst) if (!newest.has(periodOf(copy))) newest.set(periodOf(copy), copy);
  return [...newest.values()];
}

function mondayOf(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
