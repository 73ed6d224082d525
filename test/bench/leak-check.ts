import { performance } from 'node:perf_hooks';
import { type LeakFigures, measureLeaks } from '../fixtures/checked-letters.ts';
import { type Figure, inMs, type Part } from './figure.ts';

const LETTERS = 400;

/** On invented people and letters other than those on which it was developed; always the same ones. */
export function measureLeakCheck(): Part {
  measureLeaks(1); // reads its lists of words
  const before = performance.now();
  const figures = measureLeaks(LETTERS);
  const each = (performance.now() - before) / LETTERS;
  const { planted, found, right, falseMarks } = figures;
  return {
    title: 'Whether a letter gives somebody away',
    figures: [
      {
        what: `${planted} identities planted in ${LETTERS} letters: marked`,
        value: percent(found),
        budget: '≥ 95 %',
        isKept: found >= 0.95,
      },
      { what: 'marked with whom it would reveal', value: percent(right) },
      { what: 'false marks in a letter', value: falseMarks.toFixed(3), budget: '< 2', isKept: falseMarks < 2 },
      { what: 'to check one letter', value: inMs(each) },
      ...ways(figures),
    ],
  };
}

function ways({ byWay }: LeakFigures): Figure[] {
  return [...byWay].map(([way, { planted, found }]) => ({
    what: `planted as ${way}`,
    value: `${found} of ${planted}`,
  }));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
