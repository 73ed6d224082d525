import { ALIKE } from '../../electron/services/alike-people.ts';
import { compareNames } from '../../electron/services/name-alignment.ts';
import { prepareWords } from '../../electron/services/name-words.ts';
import type { Figure, Part } from './figure.ts';
import { jaroWinklerOfSortedWords } from './jaro-winkler.ts';
import { type LabelledPair, readLabelledPairs, readTwins } from './labelled-pairs.ts';

const TITLE = 'Whether two names are taken for one person’s';
/** Halves drawn anew: a threshold that was chosen on one half is judged by the other. */
const SPLITS = 200;

type Compare = (a: string, b: string) => number;

/** The matcher beside Jaro-Winkler, each with the threshold that is best on one half and judged by the other; then as the app uses it. */
export function measureMatching(): Part {
  const pairs = readLabelledPairs();
  const twins = readTwins();
  if (pairs === undefined || twins === undefined)
    return { title: TITLE, figures: [], skipped: 'the labelled names are not beside the project (../shared/data)' };
  const same = twins.map((names): LabelledPair => ({ names, isSame: true }));
  return {
    title: TITLE,
    figures: [
      ...measure(`${pairs.length} labelled pairs`, pairs),
      ...measure(`${same.length} mistyped twins, and strangers`, [...same, ...strangers(twins)]),
      ...measure(`${same.length} mistyped twins, and namesakes`, [...same, ...namesakes(twins)]),
    ],
  };
}

function measure(what: string, pairs: readonly LabelledPair[]): Figure[] {
  const own = scored(pairs, ours);
  const usual = scored(pairs, jaroWinklerOfSortedWords);
  const splits = halves(pairs.length);
  const judged = (all: readonly Scored[]) =>
    splits.map(([chosen, rest]) => quality(all, rest, bestThreshold(all, chosen)));
  const [mine, theirs] = [average(judged(own)), average(judged(usual))];
  const times = (mine.f1 / theirs.f1).toFixed(2);
  const everyone = pairs.map((_, at) => at);
  return [
    { what, value: describe(mine), against: `Jaro-Winkler on sorted words: ${describe(theirs)}; F1 ${times} ×` },
    { what: `${what}: at the app’s threshold, ${ALIKE}`, value: describe(quality(own, everyone, ALIKE)) },
  ];
}

type Twins = readonly (readonly [original: string, mistyped: string])[];

/** Each mistyped name beside somebody else’s. */
function strangers(twins: Twins): LabelledPair[] {
  return twins.map(([, mistyped], at) => ({
    names: [twins[(at + 7) % twins.length]?.[0] ?? '', mistyped],
    isSame: false,
  }));
}

/** Beside somebody else who has a word of the name too, where there is one: the same family, the same first name. */
function namesakes(twins: Twins): LabelledPair[] {
  const byWord = new Map<string, string[]>();
  for (const [original] of twins)
    for (const word of original.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), original]);
  return twins.flatMap(([original, mistyped], at): LabelledPair[] => {
    const others = mistyped
      .split(' ')
      .flatMap((word) => byWord.get(word) ?? [])
      .filter((name) => name !== original);
    const other = others[(at * 31) % others.length];
    return other === undefined ? [] : [{ names: [other, mistyped], isSame: false }];
  });
}

interface Scored {
  readonly score: number;
  readonly isSame: boolean;
}

function scored(pairs: readonly LabelledPair[], compare: Compare): Scored[] {
  return pairs.map(({ names: [a, b], isSame }) => ({ score: compare(a, b), isSame }));
}

function ours(a: string, b: string): number {
  return compareNames(prepareWords(a), prepareWords(b))?.score ?? 0;
}

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function quality(all: readonly Scored[], judged: readonly number[], threshold: number): Quality {
  let [right, wrong, missed] = [0, 0, 0];
  for (const at of judged) {
    const pair = all[at];
    if (pair === undefined) continue;
    if (pair.score >= threshold) pair.isSame ? right++ : wrong++;
    else if (pair.isSame) missed++;
  }
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
  };
}

function bestThreshold(all: readonly Scored[], chosen: readonly number[]): number {
  const thresholds = Array.from({ length: 50 }, (_, step) => 0.5 + step / 100);
  const f1 = thresholds.map((threshold) => quality(all, chosen, threshold).f1);
  return thresholds[f1.indexOf(Math.max(...f1))] ?? 0.9;
}

/** Always the same halves. */
function halves(count: number): (readonly [readonly number[], readonly number[]])[] {
  const random = seeded(20_270_304);
  const splits = count > 5000 ? 5 : SPLITS;
  return Array.from({ length: splits }, () => {
    const order = Array.from({ length: count }, (_, at) => ({ at, key: random() })).sort((a, b) => a.key - b.key);
    const numbers = order.map(({ at }) => at);
    return [numbers.slice(0, count / 2), numbers.slice(count / 2)] as const;
  });
}

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function average(qualities: readonly Quality[]): Quality {
  const of = (name: keyof Quality) => qualities.reduce((sum, each) => sum + each[name], 0) / qualities.length;
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') };
}

function describe({ precision, recall, f1 }: Quality): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
