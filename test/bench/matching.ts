import Fuse from 'fuse.js';
import { ALIKE } from '../../electron/services/alike-people.ts';
import { compareNames } from '../../electron/services/name-alignment.ts';
import { prepareWords } from '../../electron/services/name-words.ts';
import type { Figure, Part } from './figure.ts';
import { jaroWinklerOfSortedWords } from './jaro-winkler.ts';
import { type LabelledPair, readLabelledPairs, readTwins } from './labelled-pairs.ts';
import { otherPeople } from './other-people.ts';
import { describe, heldOut, qualityOf, type Scored } from './quality.ts';
import { scriptOfText } from './screening/people.ts';

const TITLE = 'Whether two names are taken for one person’s';
/** F1 on pairs that the threshold was not chosen on. */
const GOAL = 0.83;

/** The matcher beside usual ways, each with the threshold that is best on one half and judged by the other; then as the app uses it. */
export function measureMatching(): Part {
  const pairs = readLabelledPairs();
  const twins = readTwins();
  if (pairs === undefined || twins === undefined)
    return { title: TITLE, figures: [], skipped: 'the labelled names are not beside the project (../shared/data)' };
  const same = twins.map((names): Compared => ({ names, isSame: true }));
  return {
    title: TITLE,
    figures: [
      ...labelledFigures(pairs),
      ...measure(`${same.length} mistyped twins, and strangers`, [...same, ...strangers(twins)]),
      ...measure(`${same.length} mistyped twins, and namesakes`, [...same, ...namesakes(twins)]),
      ...otherPeople().map(({ what, pairs: others }) => {
        const share = (compare: Compare, threshold: number) => {
          const taken = others.filter(([a, b]) => compare(a, b) >= threshold).length;
          return `${((100 * taken) / others.length).toFixed(1)} %`;
        };
        return {
          what: `two people with ${what}: taken for one`,
          value: share(ours, ALIKE),
          against: `Jaro-Winkler, from 0.9 on: ${share(jaroWinklerOfSortedWords, 0.9)}`,
        };
      }),
    ],
  };
}

interface Compared {
  readonly names: readonly [string, string];
  readonly isSame: boolean;
}
type Compare = (a: string, b: string) => number;

function labelledFigures(pairs: readonly LabelledPair[]): Figure[] {
  const strong = pairs.filter(({ quality }) => quality === 'STRONG');
  const [goal, ...rest] = measure(`${pairs.length} labelled pairs`, pairs);
  if (goal === undefined) return [];
  const f1 = heldOut(scored(pairs, ours)).f1;
  return [
    { ...goal, budget: `F1 ≥ ${GOAL}`, isKept: f1 >= GOAL },
    { what: goal.what, value: '', against: `Fuse.js: ${describe(heldOut(scored(pairs, byFuse)))}` },
    ...rest,
    { ...rightFigure('marked STRONG', strong), budget: 'all', isKept: right(strong) === strong.length },
    ...THRESHOLDS.map((threshold) => ({
      what: `labelled pairs, from ${threshold} on`,
      value: describe(qualityOf(scored(pairs, ours), threshold)),
    })),
    ...groups(pairs, scriptOf).map(([script, each]) => rightFigure(script, each)),
    ...groups(pairs, ({ kind }) => kind).map(([kind, each]) => rightFigure(kind, each)),
  ];
}

const THRESHOLDS = [0.7, 0.75, 0.8, 0.85, 0.9];

function rightFigure(what: string, pairs: readonly LabelledPair[]): Figure {
  return { what: `labelled pairs, ${what}: right from ${ALIKE} on`, value: `${right(pairs)} of ${pairs.length}` };
}

function right(pairs: readonly LabelledPair[]): number {
  return scored(pairs, ours).filter(({ score, isSame }) => score >= ALIKE === isSame).length;
}

/** The one that is not Latin, if there is one. */
function scriptOf({ names }: LabelledPair): string {
  return names.map(scriptOfText).find((script) => script !== 'Latin') ?? 'Latin';
}

function groups(
  pairs: readonly LabelledPair[],
  keyOf: (pair: LabelledPair) => string,
): (readonly [string, readonly LabelledPair[]])[] {
  return [...Map.groupBy(pairs, keyOf)].sort(([, a], [, b]) => b.length - a.length);
}

function measure(what: string, pairs: readonly Compared[]): Figure[] {
  const own = scored(pairs, ours);
  const [mine, theirs] = [heldOut(own), heldOut(scored(pairs, jaroWinklerOfSortedWords))];
  const times = (mine.f1 / theirs.f1).toFixed(2);
  return [
    { what, value: describe(mine), against: `Jaro-Winkler on sorted words: ${describe(theirs)}; F1 ${times} ×` },
    { what: `${what}: at the app’s threshold, ${ALIKE}`, value: describe(qualityOf(own, ALIKE)) },
  ];
}

type Twins = readonly (readonly [original: string, mistyped: string])[];

/** Each mistyped name beside somebody else’s. */
function strangers(twins: Twins): Compared[] {
  return twins.map(([, mistyped], at) => ({
    names: [twins[(at + 7) % twins.length]?.[0] ?? '', mistyped],
    isSame: false,
  }));
}

/** Beside somebody else who has a word of the name too, where there is one: the same family, the same first name. */
function namesakes(twins: Twins): Compared[] {
  const byWord = new Map<string, string[]>();
  for (const [original] of twins)
    for (const word of original.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), original]);
  return twins.flatMap(([original, mistyped], at): Compared[] => {
    const others = mistyped
      .split(' ')
      .flatMap((word) => byWord.get(word) ?? [])
      .filter((name) => name !== original);
    const other = others[(at * 31) % others.length];
    return other === undefined ? [] : [{ names: [other, mistyped], isSame: false }];
  });
}

function scored(pairs: readonly Compared[], compare: Compare): Scored[] {
  return pairs.map(({ names: [a, b], isSame }) => ({ score: compare(a, b), isSame }));
}

function ours(a: string, b: string): number {
  return compareNames(prepareWords(a), prepareWords(b))?.score ?? 0;
}

/** The better of looking for one in the other, as its score depends on which is sought. */
function byFuse(a: string, b: string): number {
  const score = (sought: string, name: string) => {
    const found = new Fuse([name], { includeScore: true, ignoreLocation: true, ignoreDiacritics: true, threshold: 1 });
    return 1 - (found.search(sought)[0]?.score ?? 1);
  };
  return Math.max(score(a, b), score(b, a));
}
