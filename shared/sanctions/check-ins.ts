import type { Day } from '../time.ts';

/** After a return it is looked at how it goes, after one month and after three (Mozilla). */
export function checkInsAfter(day: Day): readonly [Day, Day] {
  return [addMonths(day, 1), addMonths(day, 3)];
}

/** The same date of a later month, or that month's last day where it has no such date. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
