/**
 * One spelling for the two ways of bringing Mandarin into Latin letters, Pinyin and Wade-Giles: "Zhiqiang" and "Chihchiang"
 * are one. Apostrophes, by which the latter tells b from p, are mostly left out. Undefined for what is not made of its syllables.
 */
export function mandarinOf(word: string): string | undefined {
  if (word.length > LONGEST) return undefined;
  const spelling = RULES.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
  return SYLLABLES.test(spelling) ? spelling : undefined;
}

/** Of three syllables. */
const LONGEST = 18;

const RULES: readonly (readonly [RegExp, string])[] = [
  [/ng(?![aeiou])/g, 'N'],
  [/hs|x/g, 'S'],
  [/sh/g, 'X'],
  [/[cz]h|[qj]/g, 'C'],
  [/t[sz]|[zc]/g, 'Z'],
  [/g/g, 'k'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/(?<=[CXr])ih/g, 'i'],
  [/(?<=[iuy]e)h/g, ''],
  [/(?<=[iy])en/g, 'an'],
  [/oN/g, 'uN'],
  [/uo/g, 'o'],
  [/yi(?!n|N)/g, 'i'],
];
const SYLLABLES =
  /^(?:[SXCZkptmfnlhryw]?(?:i(?:a[nNo]?|e|n|N|uN?)?|a[inNo]?|e[inNr]?|ou?|u(?:a[inN]?|e|i|n|N)?)){1,3}$/;
