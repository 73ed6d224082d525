import { addMonths } from '../calendar-days.ts';
import type { Day } from '../time.ts';

/** After a return it is looked at how it goes, after one month and after three (Mozilla). */
export function checkInsAfter(day: Day): readonly [Day, Day] {
  return [addMonths(day, 1), addMonths(day, 3)];
}
