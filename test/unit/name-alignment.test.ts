import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALIKE } from '../../electron/services/alike-people.ts';
import { compareNames } from '../../electron/services/name-alignment.ts';
import { prepareWords } from '../../electron/services/name-words.ts';

const compare = (a: string, b: string) => compareNames(prepareWords(a), prepareWords(b));

describe('two names of one person', () => {
  test.each([
    ['José Ferrer', 'José Ferrer', ['same']],
    ['Jose Ferrer', 'José Ferrer', ['accents']],
    ['Ferrer José', 'José Ferrer', ['order']],
    ['José Ferer', 'José Ferrer', ['spelling']],
    ['Stephan Mayer', 'Stephan Meier', ['sound']],
    ['Bob Stone', 'Robert Stone', ['nickname']],
    ['R. Stone', 'Robert Stone', ['initials']],
    ['Robert Stone', 'Robert James Stone', ['contains']],
    ['Jeanpierre Roux', 'Jean-Pierre Roux', ['joined']],
    ['Olga Ivanova', 'Ольга Иванова', ['script']],
    ['Layla al-Amiri', 'ليلى العامري', ['script', 'sound', 'spelling']],
    ["Sean O'Brien", 'Seán Obrien', ['accents']],
    ['Jakob Sørensen', 'Soerensen, Jakob', ['order', 'spelling']],
  ])('%s and %s are alike: %j', (a, b, reasons) => {
    const alike = compare(a, b);
    expect(alike?.score).toBeGreaterThanOrEqual(ALIKE);
    expect([...(alike?.reasons ?? [])].sort()).toEqual([...reasons].sort());
  });
});

describe('two people', () => {
  test.each([
    ['Anna Stone', 'Anna Marsh'],
    ['Robert Stone', 'Erica Stone'],
    ['Ahmed al-Hakim', 'Yahya al-Hakim'],
    ['Bo', 'Boris Lindqvist-Ferrer'],
    ['', 'Anna'],
    ['?', 'Anna'],
  ])('%s and %s are not taken for one', (a, b) => {
    expect(compare(a, b)?.score ?? 0).toBeLessThan(ALIKE);
  });

  test('whose names are less alike are less alike', () => {
    const scores = ['Maria Holt', 'Maria Holt Lee', 'Marai Holt', 'Maria Marsh', 'Bo Lee'].map(
      (name) => compare('Maria Holt', name)?.score ?? 0,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
});

describe('any two names', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 4 }));

  test('are as alike one way as the other, between nothing and the same', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [one, other] = [compare(a, b), compare(b, a)];
        expect(one?.score ?? 0).toBeCloseTo(other?.score ?? 0);
        expect(one?.score ?? 0).toBeLessThanOrEqual(1);
        expect(one?.score ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('are the same as themselves, in any order of words', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 4 }), (a) => {
        expect(compare(a, a)?.score).toBe(1);
        expect(compare(a, a.split(' ').reverse().join(' '))?.score).toBeCloseTo(1);
      }),
    );
  });
});
