import { beforeAll, expect, it } from 'vitest';
import { BANDS } from '../../electron/services/screening/bands.ts';
import { accuracyOf, type Scores, scoresOfScreen } from '../bench/screening/accuracy.ts';
import { Chance } from '../bench/screening/chance.ts';
import { inventScreen } from '../bench/screening/invented-screen.ts';
import { readNames } from '../bench/screening/names.ts';

/** A small part of `npm run bench:screening`: what is not found any more, or found too often, shows here too. */
let scores: Scores;

beforeAll(async () => {
  const chance = new Chance(20_270_602);
  scores = await scoresOfScreen(
    inventScreen(readNames(chance), chance, { rows: 4000, listed: 300, twinsOfEachKind: 16 }),
  );
});

it('shows nearly everybody of the list who is mistyped, transliterated or reordered', () => {
  const { recall, falseRows } = accuracyOf(scores, BANDS.look);
  expect(recall).toBeGreaterThanOrEqual(0.98);
  expect(falseRows).toBeLessThanOrEqual(8);
});

it('takes few strangers for likely', () => {
  const { recall, falseRows } = accuracyOf(scores, BANDS.likely);
  expect(recall).toBeGreaterThanOrEqual(0.96);
  expect(falseRows).toBeLessThanOrEqual(4);
});
