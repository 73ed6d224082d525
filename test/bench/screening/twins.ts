import { fold } from '../../../electron/services/name-words.ts';
import type { Chance } from './chance.ts';
import { inventWord, type Names } from './names.ts';
import {
  inventCompatriot,
  inventPerson,
  latinName,
  nativeName,
  type Somebody,
  scriptOf,
  scriptOfText,
} from './people.ts';

/** One human being, once as listed and once as they registered. */
export interface Twin {
  readonly kind: Kind;
  readonly script: string;
  readonly listed: string;
  readonly registered: string;
}

const ANOTHER_NAME = 'a mistake that makes another name';

export type Kind = keyof typeof KINDS;

/** So many of each kind that a screen is expected to find, half as many of the others. Kinds for which the names give nothing are left out. */
export function makeTwins(names: Names, chance: Chance, ofEach: number): Twin[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    twinsOf(kind, names, chance, EXPECTED.has(kind) ? ofEach : ofEach >> 1),
  ); // keys of a constant
}

function twinsOf(kind: Kind, names: Names, chance: Chance, count: number): Twin[] {
  const twins = new Map<string, Twin>();
  const isForeign = FOREIGN.has(kind);
  for (let tries = 0; twins.size < count && tries < TRIES * count; tries++) {
    const somebody = isForeign ? inventCompatriot(names, chance) : inventPerson(names, chance);
    if (somebody === undefined || (isForeign && isReadOtherwise(somebody))) continue;
    const listed = latinName(somebody);
    const registered = KINDS[kind]({ somebody, listed, names, chance });
    if (registered === undefined || registered === listed) continue;
    if (MISTYPED.has(kind) && makesAnotherName(listed, registered, names) !== (kind === ANOTHER_NAME)) continue;
    twins.set(listed, { kind, script: scriptOf(somebody) ?? scriptOfText(registered), listed, registered });
  }
  return [...twins.values()];
}

const TRIES = 3000;
/** Kinds that need a name written in one other script. */
const FOREIGN: ReadonlySet<Kind> = new Set(['another script', 'another way into Latin letters']);
const MISTYPED: ReadonlySet<Kind> = new Set([
  'one mistake',
  'a mistake in two words',
  'two letters swapped',
  'another order, one mistake',
  ANOTHER_NAME,
]);
/** Kinds that a screen is expected to find; the others are counted beside them. */
export const EXPECTED: ReadonlySet<Kind> = new Set([
  'one mistake',
  'a mistake in two words',
  'two letters swapped',
  'another order',
  'another order, one mistake',
  'as it sounds',
  'marks left out',
  'marks written out',
  'another script',
  'another way into Latin letters',
]);

/** "Luka" as "Lua": nothing but chance tells the mistake from somebody else, so these are counted by themselves. */
function makesAnotherName(listed: string, registered: string, { known }: Names): boolean {
  const words = new Set(wordsIn(listed));
  return wordsIn(registered).some((word) => word.length > 1 && !words.has(word) && known.has(word));
}

function wordsIn(name: string): string[] {
  return fold(name).match(/[a-z]+/g) ?? [];
}

/** Chinese characters of Japanese names tell nothing of how they are read. */
function isReadOtherwise({ family }: Somebody): boolean {
  return family.country === 'JP';
}

interface Material {
  readonly somebody: Somebody;
  readonly listed: string;
  readonly names: Names;
  readonly chance: Chance;
}

type Vary = (material: Material) => string | undefined;

const mistyped: Vary = ({ listed, chance }) => changeWord(listed, chance, mistype);
const reordered: Vary = ({ listed, chance }) => {
  const words = listed.split(' ');
  const [family = ''] = words.splice(-1);
  const rest = words.join(' ');
  return chance.pick([`${family} ${rest}`, `${family}, ${rest}`, `${family.toUpperCase()} ${rest}`]);
};

const KINDS = {
  'one mistake': mistyped,
  'a mistake in two words': ({ listed, chance }) =>
    listed
      .split(' ')
      .map((word) => mistype(word, chance) ?? word)
      .join(' '),
  [ANOTHER_NAME]: mistyped,
  'two letters swapped': ({ listed, chance }) => changeWord(listed, chance, swap),
  'another order': reordered,
  'another order, one mistake': (material) => {
    const listed = mistyped(material);
    return listed && reordered({ ...material, listed });
  },
  'as it sounds': ({ listed, chance }) => changeWord(listed, chance, respell),
  'marks left out': ({ listed }) => listed.normalize('NFKD').replace(/\p{M}/gu, ''),
  'marks written out': ({ listed }) => listed.replace(/[äöüæøåßñ]/g, (letter) => WRITTEN_OUT[letter] ?? letter),
  'another script': ({ somebody }) => (scriptOf(somebody) === undefined ? undefined : nativeName(somebody)),
  'another way into Latin letters': ({ somebody, listed, chance }) =>
    scriptOf(somebody) === undefined ? undefined : changeWord(listed, chance, romanise),
  'a short form': ({ listed, names, chance }) => {
    const [first = '', ...rest] = listed.split(' ');
    const forms = names.shortForms.get(first.toLowerCase()) ?? [];
    return forms.length === 0 ? undefined : [capital(chance.pick(forms)), ...rest].join(' ');
  },
  'a second given name more': ({ listed, names, chance }) => {
    const [first, ...rest] = listed.split(' ');
    return [first, chance.pick(names.given).latin, ...rest].join(' ');
  },
  'a second family name more': ({ listed, chance }) => `${listed}${chance.pick([' ', '-'])}${inventWord(chance, 'ez')}`,
  'names joined': ({ somebody, listed }) => (somebody.given.length < 2 ? undefined : listed.replace(' ', '')),
  'a title before it': ({ listed, chance }) =>
    `${chance.pick(['Dr. ', 'Prof. Dr. ', 'Mrs ', 'Herr ', 'Sra. '])}${listed}`,
  'an initial': ({ listed }) => {
    const [first = '', ...rest] = listed.split(' ');
    return rest.join('').length < 5 ? undefined : [`${first.slice(0, 1)}.`, ...rest].join(' ');
  },
} as const satisfies Record<string, Vary>;

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ñ: 'ny' },
};

/** Changes one of the words that can be changed. */
function changeWord(
  name: string,
  chance: Chance,
  change: (word: string, chance: Chance) => string | undefined,
): string | undefined {
  const words = name.split(' ');
  const start = chance.below(words.length);
  for (let step = 0; step < words.length; step++) {
    const at = (start + step) % words.length;
    const changed = change(words[at] ?? '', chance);
    if (changed !== undefined && changed !== words[at]) return words.with(at, changed).join(' ');
  }
  return undefined;
}

/** One letter wrong, left out or too many: beside it on the keyboard, or any. Short words would become another name. */
function mistype(word: string, chance: Chance): string | undefined {
  if (word.length < SHORTEST_MISTYPED) return undefined;
  const at = 1 + chance.below(word.length - 1);
  const letter = word.charAt(at);
  const near = NEIGHBOURS.find((row) => row.includes(letter.toLowerCase()));
  const other =
    near === undefined || chance.isOneIn(3)
      ? chance.pick([...'abcdefghijklmnopqrstuvwxyz'])
      : beside(near, letter, chance);
  return chance.pick([
    word.slice(0, at) + other + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + other + word.slice(at),
    word.slice(0, at) + letter + word.slice(at),
  ]);
}

const SHORTEST_MISTYPED = 4;
const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function beside(row: string, letter: string, chance: Chance): string {
  const at = row.indexOf(letter.toLowerCase());
  return row.charAt(chance.isOneIn(2) ? at - 1 : at + 1) || row.charAt(at === 0 ? 1 : at - 1);
}

function swap(word: string, chance: Chance): string | undefined {
  if (word.length < SHORTEST_MISTYPED) return undefined;
  const at = 1 + chance.below(word.length - 2);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** What is written otherwise without being said otherwise, in several European languages. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/f(?=[aeiou])/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/k(?=[aou])/, 'c'],
  [/y/, 'i'],
  [/i(?=e?$)/, 'y'],
  [/([lmnrst])\1/, '$1'],
  [/(?<=[aeiou])([lnst])(?=[aeiou])/, '$1$1'],
  [/th/, 't'],
  [/z/, 's'],
  [/w/, 'v'],
  [/(?<=[aeiou])h/, ''],
];
/** Ways of writing Cyrillic, Arabic, Chinese, Japanese, Korean and Greek names in Latin letters. */
const ROMANISATIONS: readonly (readonly [RegExp, string])[] = [
  [/y(?=[aeou])/i, 'i'],
  [/kh/i, 'h'],
  [/sch|sh/i, 's'],
  [/zh/i, 'j'],
  [/ts/i, 'c'],
  [/ch/i, 'tch'],
  [/ov(?=a?$)/, 'off'],
  [/ou/, 'u'],
  [/(?<=[a-z])u(?!u)/, 'ou'],
  [/ee/, 'i'],
  [/q/i, 'k'],
  [/x(?=[ia])/i, 'hs'],
  [/v/i, 'w'],
  [/iy$|y$/, 'ij'],
  [/dzh|j/i, 'dj'],
  [/ae/, 'e'],
  [/oo/, 'u'],
];

const respell = (word: string, chance: Chance) => rewrite(word, chance, SOUNDS);
const romanise = (word: string, chance: Chance) => rewrite(word, chance, ROMANISATIONS);

function rewrite(word: string, chance: Chance, rules: readonly (readonly [RegExp, string])[]): string | undefined {
  const fitting = rules.filter(([letters]) => letters.test(word));
  if (fitting.length === 0 || word.length < SHORTEST_MISTYPED) return undefined;
  const [letters, other] = chance.pick(fitting);
  return capital(word.replace(letters, other));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
