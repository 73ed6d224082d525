import type { Day } from '../time.ts';
import type { Sanction } from './sanction.ts';

/** Whether a sanction holds on a day, told or not: its first and last day count, the day it is lifted does not. */
export function isInForce(sanction: Pick<Sanction, 'startsOn' | 'endsOn' | 'lifted'>, on: Day): boolean {
  if (on < sanction.startsOn) return false;
  if (sanction.endsOn !== null && on > sanction.endsOn) return false;
  return sanction.lifted === null || on < sanction.lifted.on;
}
