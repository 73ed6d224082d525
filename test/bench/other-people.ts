import { distance } from 'fastest-levenshtein';
import { Chance } from './screening/chance.ts';
import { type Names, readNames, type Spelling } from './screening/names.ts';

/** People who have much of their names in common, and are two. */
export interface OtherPeople {
  /** After "two people with". */
  readonly what: string;
  readonly pairs: readonly (readonly [string, string])[];
}

/** Of names of many countries, each beside others of the same country. */
export function otherPeople(): OtherPeople[] {
  const chance = new Chance(20_270_304);
  const names = readNames(chance);
  return Object.entries(KINDS).map(([what, pairOf]) => ({ what, pairs: pairsOf(names, chance, pairOf) }));
}

interface Drawn {
  /** Three given names and two family names, all different. */
  readonly given: readonly [string, string, string];
  readonly family: readonly [string, string];
}

type PairOf = (drawn: Drawn, names: Names) => readonly [string, string] | undefined;

const KINDS: Readonly<Record<string, PairOf>> = {
  'one family name': ({ given: [a, b], family: [one] }) => [`${a} ${one}`, `${b} ${one}`],
  'one given name': ({ given: [a], family: [one, other] }) => [`${a} ${one}`, `${a} ${other}`],
  'other middle names': ({ given: [a, b, c], family: [one] }) => [`${a} ${b} ${one}`, `${a} ${c} ${one}`],
  'another initial': ({ given: [a, b], family: [one] }) =>
    a.charAt(0) === b.charAt(0) ? undefined : [`${a.charAt(0)}. ${one}`, `${b} ${one}`],
  'given names that are one or two letters apart': ({ given: [a], family: [one] }, { given }) => {
    const near = given.find(({ latin }) => latin.length > 3 && [1, 2].includes(distance(plain(latin), plain(a))));
    return near && [`${a} ${one}`, `${near.latin} ${one}`];
  },
};

const COUNT = 400;
const TRIES = 4000;

function pairsOf(names: Names, chance: Chance, pairOf: PairOf): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let tries = 0; tries < TRIES && pairs.length < COUNT; tries++) {
    const drawn = draw(names, chance);
    const pair = drawn && pairOf(drawn, names);
    if (pair !== undefined) pairs.push(pair);
  }
  return pairs;
}

function draw({ given, family }: Names, chance: Chance): Drawn | undefined {
  const first = chance.pick(given);
  const compatriots = (all: readonly Spelling[]) => all.filter(({ country }) => country === first.country);
  const [givens, families] = [compatriots(given), compatriots(family)];
  if (families.length === 0) return undefined;
  const [b, c, one, other] = [givens, givens, families, families].map((all) => chance.pick(all).latin);
  if (b === undefined || c === undefined || one === undefined || other === undefined) return undefined;
  if (new Set([first.latin, b, c].map(plain)).size < 3 || plain(one) === plain(other)) return undefined;
  return { given: [first.latin, b, c], family: [one, other] };
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
