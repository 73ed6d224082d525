import { performance } from 'node:perf_hooks';
import { type LeakFigures, measureLeaks } from '../fixtures/checked-letters.ts';
import { LEAK_MATERIAL } from '../fixtures/leak-material.ts';
import { type Figure, inMs, type Part } from './figure.ts';
import { readPeopleForLetters } from './leak-people.ts';

const LETTERS = 400;

/** On invented people and letters other than those on which it was developed; then on names of many countries. Always the same. */
export function measureLeakCheck(): Part {
  measureLeaks(1); // reads its lists of words
  const before = performance.now();
  const figures = measureLeaks(LETTERS);
  const each = (performance.now() - before) / LETTERS;
  const people = readPeopleForLetters();
  const others = people && measureLeaks(LETTERS, { ...LEAK_MATERIAL, people });
  return {
    title: 'Whether a letter gives somebody away',
    figures: [
      ...judged('invented people', figures),
      ...(others === undefined ? [] : judged(`${people?.length} names of many countries`, others)),
      { what: 'to check one letter', value: inMs(each) },
      ...ways(figures, others),
    ],
  };
}

function judged(who: string, { planted, letters, found, right, falseMarks }: LeakFigures): Figure[] {
  const what = `${who}, ${letters} letters`;
  return [
    {
      what: `${what}: marked, of ${planted} planted identities`,
      value: percent(found),
      budget: '≥ 95 %',
      isKept: found >= 0.95,
    },
    { what: `${what}: marked, and as the right person`, value: percent(right) },
    { what: `${what}: false marks in each`, value: falseMarks.toFixed(3), budget: '< 2', isKept: falseMarks < 2 },
  ];
}

function ways({ byWay }: LeakFigures, others: LeakFigures | undefined): Figure[] {
  return [...byWay].map(([way, { planted, found }]) => {
    const other = others?.byWay.get(way);
    return {
      what: `planted as ${way}`,
      value: `${found} of ${planted}`,
      against: other && `many countries: ${other.found} of ${other.planted}`,
    };
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
