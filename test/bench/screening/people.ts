import type { Chance } from './chance.ts';
import { inventWord, type Names, type Spelling } from './names.ts';

export interface Somebody {
  readonly given: readonly Spelling[];
  readonly family: Spelling;
}

/**
 * Every given name with every family name, so that there are many who are nearly called the same. One family name in four
 * and one given name in ten are nobody else's, as in life; one person in ten has two given names.
 */
export function inventPerson({ given, family }: Names, chance: Chance): Somebody {
  const name = () => (chance.isOneIn(10) ? rare(chance, 'a') : chance.pick(given));
  return {
    given: Array.from({ length: chance.isOneIn(10) ? 2 : 1 }, name),
    family: chance.isOneIn(4)
      ? rare(chance, chance.pick(['er', 'son', 'ez', 'ov', 'ini', 'ard']))
      : chance.pick(family),
  };
}

function rare(chance: Chance, end: string): Spelling {
  const latin = inventWord(chance, end);
  return { native: latin, latin, country: '' };
}

/** The same within one country, so that both names are read in one way; undefined when nobody there is in the lists. */
export function inventCompatriot({ given, family }: Names, chance: Chance): Somebody | undefined {
  const first = chance.pick(given);
  const families = family.filter(({ country }) => country === first.country);
  return families.length === 0 ? undefined : { given: [first], family: chance.pick(families) };
}

export function latinName({ given, family }: Somebody): string {
  return [...given, family].map(({ latin }) => latin).join(' ');
}

/** Family names stand first where they are written in Chinese characters, kana or Hangul. */
export function nativeName({ given, family }: Somebody): string {
  const first = given.map(({ native }) => native);
  return EAST_ASIAN.test(family.native) ? [family.native, ...first].join('') : [...first, family.native].join(' ');
}

/** Of somebody with a name in another script than Latin, which one; both names have to be in it. */
export function scriptOf({ given, family }: Somebody): string | undefined {
  const scripts = new Set([...given, family].map(({ native }) => scriptOfText(native)));
  const [script] = scripts;
  return scripts.size === 1 && script !== 'Latin' ? script : undefined;
}

export function scriptOfText(text: string): string {
  return SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? 'Latin';
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SCRIPTS = [
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Georgian',
  'Armenian',
  'Han',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Devanagari',
  'Bengali',
  'Khmer',
  'Thai',
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);
