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
  const sure = byMark(sample) ?? byZeros(sample) ?? (isValid(sample, 'utf-8') ? 'utf-8' : undefined);
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
  if (Math.max(even, odd) <= sample.length / 20) return undefined;
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

/** Japanese mixes three scripts in one word; the others keep to their own. */
const SCRIPTS = [
  /[\u3040-\u30ff\u3400-\u9fff]/,
  /\p{Script=Hangul}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Latin}/u,
];

/** What every third letter or more is, in any text of these scripts. Small letters: in KOI8-R they are the others' capitals. */
const FREQUENT = new Set(
  'оеаинтсрвлкмдпуαοιετσνηυρκπμיוהלאמרתבשנاليمنرتوبةسدعفのにはてをがでとたしいるっすれ的一是了我不在人有他那说這們著이다는에가을고하의지은를서도',
);

/** The mean over all that is not ASCII. */
function scoreOf(sample: Uint8Array, encoding: Encoding): number {
  if (!isValid(sample, encoding)) return Number.NEGATIVE_INFINITY;
  const letters = [...new TextDecoder(encoding).decode(sample, { stream: true }).slice(0, 4000)];
  const scores = letters.flatMap((letter, index) =>
    letter > '\u007f' ? [likelihood(letter, letters[index - 1], letters[index + 1])] : [],
  );
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** A letter beside one of its own script speaks for it, beside another's against it; a frequent one speaks twice. */
function likelihood(letter: string, before = ' ', after = ' '): number {
  const script = SCRIPTS.find((pattern) => pattern.test(letter));
  if (script === undefined) return /[\p{P}\p{Sc}\s]/u.test(letter) ? 0.3 : -1;
  const neighbours = [before, after].filter((other) => /\p{L}/u.test(other));
  if (neighbours.some((other) => !script.test(other))) return -1;
  if (script !== SCRIPTS.at(-1)) return FREQUENT.has(letter) ? 2 : 0.7;
  // Words of Latin script are hardly ever made of accented letters alone.
  return neighbours.length === 0 || neighbours.some((other) => other <= '\u007f') ? 1 : -0.5;
}
