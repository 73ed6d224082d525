import type { Encoding } from '../../../shared/tables/table.ts';
import { likelihoodOfNames } from './likely-names.ts';

/** What came before UTF-8, the most usual first: the first wins among equals. */
const CANDIDATES = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'gb18030',
  'shift_jis',
  'big5',
  'euc-kr',
  'euc-jp',
] as const satisfies readonly Encoding[];

/**
 * How lines that are no UTF-8 are most likely encoded: by the encoding in which they hold names as people write them. A
 * guess, which whoever chose the file sees and sets right.
 */
export function guessEncoding(lines: Uint8Array): Encoding {
  const guesses = CANDIDATES.map((encoding) => ({ encoding, score: scoreOf(lines, encoding) }));
  return guesses.reduce((best, guess) => (guess.score > best.score ? guess : best)).encoding;
}

function scoreOf(lines: Uint8Array, encoding: Encoding): number {
  try {
    return likelihoodOfNames(new TextDecoder(encoding, { fatal: true }).decode(lines), encoding);
  } catch {
    return Number.NEGATIVE_INFINITY;
  }
}
