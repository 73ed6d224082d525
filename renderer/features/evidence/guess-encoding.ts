/** Those in which messages and chat logs still come, by the names that the browser's decoder knows. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** So much of a text is enough to tell. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * How a text is most likely encoded: by its mark, by being valid, or by the encoding in which its words come out most in
 * one script each. A guess, so the reader can choose another.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const sure = byMark(sample) ?? (isValid(sample, 'utf-8') ? 'utf-8' : byZeros(sample));
  if (sure !== undefined) return sure;
  const guesses = ENCODINGS.slice(3).map((encoding) => ({ encoding, score: scoreOf(sample, encoding) }));
  return guesses.reduce((best, guess) => (guess.score > best.score ? guess : best)).encoding;
}

export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Latin letters, blanks and line ends have a zero beside them in two bytes. */
function byZeros(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length / 20) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isValid(sample: Uint8Array, encoding: Encoding): boolean {
  try {
    // The sample may end in the middle of a letter.
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const SCRIPTS: readonly (readonly [RegExp, number])[] = [
  [/[\u3040-\u30ff]/u, 1.2],
  [/\p{Script=Hangul}/u, 1.1],
  [/[\u4e00-\u9fff]/u, 1],
  [/[а-яё]/u, 1],
  [/[А-ЯЁ]/u, 0.8],
  [/\p{Script=Greek}/u, 1],
  [/\p{Script=Hebrew}/u, 1],
  [/\p{Script=Arabic}/u, 1],
  [/\p{Script=Latin}/u, 1],
];

/** The mean over all that is not ASCII: a letter beside one of its own script counts for it, beside another's against it. */
function scoreOf(sample: Uint8Array, encoding: Encoding): number {
  if (!isValid(sample, encoding)) return Number.NEGATIVE_INFINITY;
  const letters = [...new TextDecoder(encoding).decode(sample, { stream: true }).slice(0, 4000)];
  let score = 0;
  let count = 0;
  letters.forEach((letter, index) => {
    if (letter <= '\u007f') return;
    const bytes = letter > '\u07ff' ? 2 : 1; // letters of two bytes each are half as many
    count += bytes;
    score += bytes * agreement(letter, letters[index - 1], letters[index + 1]);
  });
  return count === 0 ? 0 : score / count;
}

function agreement(letter: string, before = ' ', after = ' '): number {
  const script = SCRIPTS.findIndex(([pattern]) => pattern.test(letter));
  if (script === -1) return /[\p{P}\p{Sc}\s]/u.test(letter) ? 0.3 : -1;
  const neighbours = [before, after].filter((other) => /\p{L}/u.test(other));
  const strangers = neighbours.filter((other) => !isSameScript(script, other)).length;
  const weight = SCRIPTS[script]?.[1] ?? 0;
  return strangers > 0 ? -strangers : neighbours.length > 0 || weight > 1 ? weight : weight / 2;
}

function isSameScript(script: number, other: string): boolean {
  const found = SCRIPTS.findIndex(([pattern]) => pattern.test(other));
  const family = (index: number) => (index <= 2 ? 0 : index === 4 ? 3 : index); // Japanese mixes three, Cyrillic is two rows
  return family(found) === family(script);
}
