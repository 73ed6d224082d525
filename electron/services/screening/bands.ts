import type { Band } from '../../../shared/screening/match.ts';

/** From which score on, of 100. Found by measuring (`npm run bench:screening`). */
export const BANDS: Readonly<Record<Band, number>> = { likely: 85, look: 80, hidden: 72 };

/** Undefined when it is not worth counting. */
export function bandOf(score: number): Band | undefined {
  if (score >= BANDS.likely) return 'likely';
  if (score >= BANDS.look) return 'look';
  return score >= BANDS.hidden ? 'hidden' : undefined;
}
