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
    ['JC Moreau', 'Jean-Claude Moreau', ['initials']],
    ['Nad ezhda Orlova', 'Nadezhda Orlova', ['joined']],
    ['Dr. Anna van der Berg', 'Anna Berg', ['contains']],
    ['Anna Berg', 'Anna Maria Berg', ['contains']],
    ['Isabell4 R0ssi', 'Isabella Rossi', ['spelling']],
    ['Karim ibn Yusuf', 'Karim bin Youssef', ['nickname']],
    ['Orlova Nadezhda', 'Надежда Орлова', ['order', 'script']],
    ['김지안', 'Ji-an Kim', ['joined', 'order', 'script', 'sound']],
    ['Chih-chiang Wu', 'Zhiqiang Wu', ['joined', 'sound']],
    ['David Hazan', 'דוד חזן', ['script', 'spelling']],
    ['Eleni Georgiou', 'Ελένη Γεωργίου', ['script', 'spelling']],
    ['Theodor Brandt', 'Theo Brandt', ['nickname']],
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
    ['E. Stone', 'Robert Stone'],
    ['Anna', 'Anna Stone'],
    ['Robert James Stone', 'Robert Henry Stone'],
    ['R. S.', 'Robert Stone'],
    ['Hana Abdel Omar', 'Sami Abdel Omar'],
    ['Priya Raman', 'Priya'],
    ['Ji-a Rossi', 'Adam Rossi'],
    ['', 'Anna'],
    ['?', 'Anna'],
  ])('%s and %s are not taken for one', (a, b) => {
    expect(compare(a, b)?.score ?? 0).toBeLessThan(ALIKE);
  });

  test('are told apart sooner when both are surely names of people, never later', () => {
    const isName = () => true;
    for (const [a, b, isTwo] of [
      ['Maria Stone', 'Marina Stone', true],
      ['Bob Stone', 'Robert Stone', false],
      ['Jörg Stone', 'Joerg Stone', false],
      ['Olga Ivanova', 'Ольга Иванова', false],
    ] as const) {
      const known = compareNames(prepareWords(a), prepareWords(b), isName)?.score ?? 0;
      if (isTwo) expect(known).toBeLessThan(ALIKE);
      else expect(known).toBe(compare(a, b)?.score);
    }
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
        expect([...(one?.reasons ?? [])].sort()).toEqual([...(other?.reasons ?? [])].sort());
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
