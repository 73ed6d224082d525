/** What one letter more, less or otherwise costs; 1 is one mistake. */
export interface Letters {
  /** By the codes of two letters, one after the other. */
  readonly instead: Float64Array;
  readonly vowel: number;
}

/**
 * The cheapest way to make one spelling of the other, in mistakes: vowels and letters that sound alike are taken for one
 * another sooner than others, doubled letters and a silent h are forgotten. More than `most` is infinite.
 */
export function mistakesBetween(a: string, b: string, letters: Letters, most: number): number {
  if (a === b) return 0;
  const longest = Math.max(a.length, b.length);
  if (longest > LONGEST || Math.abs(a.length - b.length) * CHEAPEST > most) return Number.POSITIVE_INFINITY;
  let [before, last, row] = ROWS;
  last[0] = 0;
  for (let j = 1; j <= b.length; j++) last[j] = at(last, j - 1) + added(b, j - 1, letters);
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const left = added(a, i - 1, letters);
    row[0] = at(last, 0) + left;
    let least = at(row, 0);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = at(last, j - 1) + at(letters.instead, ((letter & 127) << 7) | (other & 127));
      cost = Math.min(cost, at(last, j) + left, at(row, j - 1) + added(b, j - 1, letters));
      const isSwapped =
        i > 1 && j > 1 && letter !== other && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2);
      if (isSwapped) cost = Math.min(cost, at(before, j - 2) + SWAPPED);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [before, last, row] = [last, row, before];
  }
  const mistakes = at(last, b.length);
  return mistakes > most ? Number.POSITIVE_INFINITY : mistakes;
}

/** No word of a name is longer. */
const LONGEST = 40;
const ROWS: [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
];

const DOUBLED = 0.4;
const SILENT_H = 0.5;
const SWAPPED = 0.9;
const CHEAPEST = 0.2;
const H = 'h'.charCodeAt(0);
const VOWELS = 'aeiouy';
const IS_VOWEL = new Uint8Array(128);
for (const vowel of VOWELS) IS_VOWEL[vowel.charCodeAt(0)] = 1;

function added(word: string, place: number, { vowel }: Letters): number {
  const letter = word.charCodeAt(place);
  if (place > 0 && word.charCodeAt(place - 1) === letter) return DOUBLED;
  if (letter === H && place > 0) return SILENT_H;
  return IS_VOWEL[letter & 127] === 1 ? vowel : 1;
}

/** Within the length that was checked. */
function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

const ALIKE = 'iyj vwu ckq szx bpv dt gk fv gj';
/** Where another script, or another language’s way into Latin letters, has one letter for both. */
const ALIKE_ELSEWHERE = 'lr pf bv gh kh tc sc jz cz';
/** Digits for letters that look like them. */
const LOOK_ALIKE = '0o 1i 1l 2z 3e 4a 5s 6g 7t 8b 9g';

function lettersOf(groups: readonly (readonly [letters: string, cost: number])[], vowel: number): Letters {
  const instead = new Float64Array(128 * 128).fill(1);
  for (let code = 0; code < 128; code++) instead[(code << 7) | code] = 0;
  for (const [letters, cost] of groups)
    for (const group of letters.split(' '))
      for (const a of group)
        for (const b of group) {
          const pair = (a.charCodeAt(0) << 7) | b.charCodeAt(0);
          instead[pair] = Math.min(instead[pair] ?? 1, a === b ? 0 : cost);
        }
  return { instead, vowel };
}

/** For two names in Latin letters, or in letters that are told one by one, as Cyrillic and Greek. */
export const SAME_SOUNDS = lettersOf(
  [
    [VOWELS, 0.6],
    [ALIKE, 0.5],
    [LOOK_ALIKE, 0.2],
  ],
  0.9,
);
/** Between scripts that write other things than ours: syllables, or consonants alone. */
export const OTHER_SOUNDS = lettersOf(
  [
    [VOWELS, 0.35],
    [`${ALIKE} ${ALIKE_ELSEWHERE}`, 0.3],
    [LOOK_ALIKE, 0.2],
  ],
  0.4,
);
/** Between a script that leaves vowels out and one that does not. */
export const NO_VOWELS: Letters = { ...OTHER_SOUNDS, vowel: 0.2 };

/** One spelling for those that different languages use for the same sound: "Tschechow", "Chekhov" begin alike. */
export function heardAs(word: string): string {
  return HEARD.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
}

const HEARD: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[^aeiou])a[ae]/g, 'a'],
  [/(?<=^|[^aeiou])oe/g, 'o'],
  [/(?<=^|[^aeiou])ue(?!$)/g, 'u'],
  [/ny(?=[aeo])/g, 'n'],
  [/shch|tsch|tch|sch|sh|ch|zh|cz|sz|hs|x/g, 's'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/t[sz]|c(?=[eiy])/g, 's'],
  [/d[jz]h?/g, 'j'],
  [/([bcdgkptlrz])h/g, '$1'],
  [/w(?:oo|u)|o[oue]/g, 'u'],
  [/(?<=[aeiou])h$/, ''],
  [/w(?=[aeiou])/g, 'v'],
  [/ee|ie|ey|ei|ij|iy|yi/g, 'i'],
  [/[yj]/g, 'i'],
  [/^i(?=e)/, ''],
  [/(?<=[oe])f+$/, 'v'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
];

/** The consonants alone, one for those that are written for one another; for scripts that leave vowels out. */
export function skeletonOf(word: string): string {
  return SKELETON.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
}

const SKELETON: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|zh|cz|sz/g, 's'],
  [/ch|kh/g, 'h'],
  [/t[sz]/g, 's'],
  [/([bdgpt])h/g, '$1'],
  [/q|ck?/g, 'k'],
  [/z/g, 's'],
  [/j/g, 'y'],
  [/(?!^)[yw]|[aeiou]/g, ''],
  [/(.)\1+/g, '$1'],
];
