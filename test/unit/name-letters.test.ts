import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { mandarinOf } from '../../electron/services/mandarin.ts';
import {
  heardAs,
  mistakesBetween,
  OTHER_SOUNDS,
  SAME_SOUNDS,
  skeletonOf,
} from '../../electron/services/name-letters.ts';

const mistakes = (a: string, b: string) => mistakesBetween(a, b, SAME_SOUNDS, 10);

describe('mistakes between two spellings', () => {
  test('count less where letters sound or look alike, are doubled, silent or swapped', () => {
    const [another] = [mistakes('marta', 'marka')];
    for (const [a, b] of [
      ['marta', 'merta'],
      ['victor', 'viktor'],
      ['igor', 'ig0r'],
      ['phillip', 'philip'],
      ['sarah', 'sara'],
      ['donald', 'donlad'],
    ] as const)
      expect(mistakes(a, b), `${a}, ${b}`).toBeLessThan(another);
  });

  test('are none for the same word, and infinite when there are too many or the words too long', () => {
    expect(mistakes('anna', 'anna')).toBe(0);
    expect(mistakesBetween('anna', 'robert', SAME_SOUNDS, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(mistakesBetween('a'.repeat(50_000), 'b', SAME_SOUNDS, 2)).toBe(Number.POSITIVE_INFINITY);
  });

  const word = fc.stringMatching(/^[a-z0-9]{0,12}$/);
  test('are the same both ways, and never more than edits', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(mistakesBetween(a, b, SAME_SOUNDS, 20)).toBeCloseTo(mistakesBetween(b, a, SAME_SOUNDS, 20));
        expect(mistakesBetween(a, b, SAME_SOUNDS, 20)).toBeLessThanOrEqual(distance(a, b) + 1e-9);
        expect(mistakesBetween(a, b, OTHER_SOUNDS, 20)).toBeLessThanOrEqual(
          mistakesBetween(a, b, SAME_SOUNDS, 20) + 1e-9,
        );
      }),
    );
  });
});

describe('one spelling', () => {
  test.each([
    ['tschernow', 'chernov'],
    ['mueller', 'muller'],
    ['zuemra', 'zumra'],
    ['sophie', 'sofi'],
    ['woo', 'wu'],
    ['yelena', 'elena'],
    ['popoff', 'popov'],
    ['hannah', 'hana'],
  ])('of %s and %s in all languages', (a, b) => expect(heardAs(a)).toBe(heardAs(b)));

  test.each([
    ['zhiqiang', 'chihchiang'],
    ['junhong', 'chunhung'],
    ['xie', 'hsieh'],
    ['guo', 'kuo'],
    ['jian', 'chien'],
  ])('of %s and %s in Mandarin', (a, b) => expect(mandarinOf(a)).toBe(mandarinOf(b)));

  test('of no word that is not Mandarin', () => expect(mandarinOf('smith')).toBeUndefined());

  test('of consonants alone', () => expect(skeletonOf('khalid')).toBe(skeletonOf('chaled')));
});
