import { prepareWords, type Word, type Words } from './name-words.ts';

/**
 * The words of a name that tell people apart, in their order: titles are left out, and particles where enough is left.
 * Arabic articles too, and where no blanks are written the family name is told from the given one.
 */
export function nameWordsOf({ plain, words, isLatin, isConsonantal }: Words): readonly Word[] {
  if (isLatin && !LETTER_BY_HYPHEN.test(plain)) return tellingOf(words);
  const known = prepared.get(words) ?? (isConsonantal ? consonantal(plain) : tellingOf(parted(plain) ?? words));
  prepared.set(words, known);
  return known;
}

/** A middle name that is made of the father’s. */
export function isPatronymic({ text }: Word): boolean {
  return /(?:[oe]v[iy]ch|[oe]vna|[iy]chna)$/.test(text);
}

/** Kept as long as the words are. */
const prepared = new WeakMap<readonly Word[], readonly Word[]>();

function tellingOf(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => TITLES.has(text) || LESS_TELLING.has(text))) return words;
  const untitled = words.filter(({ text }) => !TITLES.has(text));
  const telling = untitled.filter((word, at) => !isParticle(word, at > 0 && at < untitled.length - 1));
  if (telling.length >= 2) return telling;
  return untitled.length > 0 ? untitled : words;
}

function isParticle({ text }: Word, isBetween: boolean): boolean {
  return LESS_TELLING.has(text) && (isBetween || !ALSO_NAMES.has(text));
}

/** Without the Arabic article, which is one with its word, and "son of"; Hebrew letters as they are mostly read where they stand. */
function consonantal(plain: string): readonly Word[] {
  const read = plain
    .replace(ARABIC_ARTICLE, '')
    .replace(HEBREW_O, 'u')
    .replace(HEBREW_FIRST, (letter) => FIRST[letter] ?? letter);
  const { words } = prepareWords(read);
  const telling = words.filter(({ text }) => text !== 'bn');
  return telling.length >= 2 ? telling : words;
}

const ARABIC_ARTICLE = /(?<=^|\s)ال(?!له)(?=\p{L}{2})/gu;
const HEBREW_O = /(?<=\p{L})ו(?=\p{L})/gu;
const HEBREW_FIRST = /(?<=^|[\s-])[בפכ]/gu;
const FIRST: Readonly<Record<string, string>> = { ב: 'b', פ: 'p', כ: 'k' };

/** Undefined when blanks say all there is to say. */
function parted(plain: string): readonly Word[] | undefined {
  if (!WITHOUT_BLANKS.test(plain)) return prepareWords(plain.replace(LETTER_BY_HYPHEN_ALL, '')).words;
  const letters = [...plain];
  const family = letters.splice(0, letters.length > 3 ? 2 : 1);
  return prepareWords(`${family.join('')} ${letters.join('')}`).words;
}

/** "Ji-a", "I-chun": no initial, but a syllable. */
const LETTER_BY_HYPHEN = /-\p{L}(?!\p{L})|(?<!\p{L})\p{L}-/u;
const LETTER_BY_HYPHEN_ALL = /-(?=\p{L}(?!\p{L}))|(?<=(?<!\p{L})\p{L})-/gu;
const WITHOUT_BLANKS = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;

/** Nobody’s name. */
const TITLES: ReadonlySet<string> = new Set(
  'dr mr mrs ms mx prof professor sir rev jr sr phd md esq llc herr frau dipl sra srta mme mlle'.split(' '),
);
/** Particles and ranks: they stand beside names, and are left out as often as not. */
const LESS_TELLING: ReadonlySet<string> = new Set(
  (
    'al el ul bin ibn ben bint bt de del della di da do dos du des la le las los van von der den ter ten zu zum af av y e i ' +
    'ii iii miss don dona president prasident general captain sheikh shaikh haji hajji mullah'
  ).split(' '),
);
/** Elsewhere a name of their own; only between two others they are surely none. */
const ALSO_NAMES: ReadonlySet<string> = new Set('do du le la da y e i'.split(' '));
