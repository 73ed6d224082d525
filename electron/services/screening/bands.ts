import type { Band } from '../../../shared/screening/match.ts';

/** From which score on, of 100. */
export const BANDS: readonly (readonly [Band, number])[] = [
  ['likely', 88],
  ['look', 80],
  ['hidden', 72],
];

/** Undefined when it is not worth counting. */
export function bandOf(score: number): Band | undefined {
  return BANDS.find(([, from]) => score >= from)?.[0];
}
