import Fuse from 'fuse.js';
import { BANDS } from '../../../electron/services/screening/bands.ts';
import type { Figure, Part } from '../figure.ts';
import { jaroWinkler } from '../jaro-winkler.ts';
import { accuracyOf, type Scores } from './accuracy.ts';
import { type InventedScreen, sortedWords } from './invented-screen.ts';

/** Scores the whole list for one name, 0 to 1, by place in the list. */
type ScoreAll = (name: string) => readonly number[];

/** Two usual ways beside the screen, on the same list and twins; strangers are a sample. All get names in Latin letters, words sorted. */
export function measureAlternatives(screen: InventedScreen, own: Scores, sample: number): Part {
  const names = screen.listed.map((person) => sortedWords(person.names[0] ?? ''));
  const times = (screen.rows.length - screen.twins.size) / sample;
  return {
    title: `The same twins, by other ways (strangers: a sample of ${sample.toLocaleString('en')}, times ${times.toFixed(0)})`,
    figures: [
      ...compared('Jaro-Winkler on sorted words', screen, own, { scoreAll: byJaroWinkler(names), sample, times }),
      ...compared('Fuse.js 7', screen, own, { scoreAll: byFuse(names), sample, times }),
    ],
  };
}

function byJaroWinkler(names: readonly string[]): ScoreAll {
  return (name) => names.map((listed) => jaroWinkler(name, listed));
}

/** Its score is a distance; it looks for all of the name anywhere in the other. */
function byFuse(names: readonly string[]): ScoreAll {
  const fuse = new Fuse([...names], { includeScore: true, ignoreLocation: true, threshold: 0.6 });
  return (name) => {
    const scores = new Array<number>(names.length).fill(0);
    for (const { refIndex, score = 1 } of fuse.search(name)) scores[refIndex] = 1 - score;
    return scores;
  };
}

interface Way {
  readonly scoreAll: ScoreAll;
  readonly sample: number;
  readonly times: number;
}

function compared(what: string, screen: InventedScreen, own: Scores, { scoreAll, sample, times }: Way): Figure[] {
  const start = process.cpuUsage();
  const scores = scoresBy(scoreAll, screen, sample);
  const { user, system } = process.cpuUsage(start);
  const seconds = ((user + system) / 1e6) * (screen.rows.length / (sample + screen.twins.size));
  const at = (threshold: number) => {
    const { recall, falseRows } = accuracyOf(scores, threshold);
    return { recall, falseRows: Math.round(falseRows * times) };
  };
  const [most] = THRESHOLDS.map(at).filter(({ falseRows }) => falseRows <= accuracyOf(own, BANDS.likely).falseRows);
  const best = most === undefined ? '' : `recall ${most.recall.toFixed(3)} with as few false rows as here`;
  return [
    ...[0.8, 0.85, 0.9, 0.95].map((threshold) => {
      const { recall, falseRows } = at(threshold);
      return {
        what: `${what}, from ${threshold} on`,
        value: `recall ${recall.toFixed(4)}, ${falseRows.toLocaleString('en')} false rows`,
      };
    }),
    { what, value: best, against: `${seconds.toFixed(0)} s of one core for all rows, extrapolated` },
  ];
}

const THRESHOLDS = Array.from({ length: 61 }, (_, step) => 0.4 + step / 100);

function scoresBy(scoreAll: ScoreAll, { rows, twins, listed }: InventedScreen, sample: number): Scores {
  const nameOf = (row: number) => sortedWords(rows[row]?.names[0] ?? '');
  const places = new Map(listed.map(({ id }, at) => [id, at]));
  const strangers = rows.filter(({ row }) => !twins.has(row)).slice(0, sample);
  return {
    strangers: strangers.map(({ row }) => Math.max(...scoreAll(nameOf(row)))),
    twins: [...twins].map(([row, twin]) => ({
      twin,
      score: scoreAll(nameOf(row))[places.get(twin.listedId) ?? -1] ?? 0,
    })),
  };
}
