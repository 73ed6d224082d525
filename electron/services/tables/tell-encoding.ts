import type { Encoding } from '../../../shared/tables/table.ts';
import { linesOf } from './byte-lines.ts';
import { guessEncoding } from './guess-encoding.ts';
import type { TableSource } from './table-source.ts';

/** How a text is encoded; `others`: how those of its lines are that are not valid in it. */
export interface TextEncoding {
  readonly encoding: Encoding;
  readonly others?: Encoding;
}

/** By its mark, by the zeros of letters of two bytes, by being valid, else by how its names come out. */
export async function tellEncoding(source: TableSource): Promise<TextEncoding> {
  const first = await firstOf(source);
  const sure = byMark(first) ?? byZeros(first);
  if (sure !== undefined) return { encoding: sure };
  return (await isUtf8(source)) ? { encoding: 'utf-8' } : byLines(source);
}

const SAMPLE_BYTES = 64 * 1024;

async function firstOf(source: TableSource): Promise<Buffer> {
  for await (const piece of source.pieces()) return piece.subarray(0, SAMPLE_BYTES);
  return Buffer.alloc(0);
}

function byMark([first, second, third]: Buffer): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Latin letters, blanks and line ends have a zero beside them in two bytes; a stray NUL has not. */
function byZeros(sample: Buffer): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= sample.length / 10) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

async function isUtf8(source: TableSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of source.pieces()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Files are put together from others: some lines may be UTF-8, others not. */
async function byLines(source: TableSource): Promise<TextEncoding> {
  const strange: Buffer[] = [];
  const counts = { strange: 0, valid: 0, bytes: 0 };
  for await (const line of linesOf(source.pieces())) {
    if (line.every((byte) => byte < 0x80)) continue;
    if (isValid(line)) counts.valid += 1;
    else {
      counts.strange += 1;
      counts.bytes += line.length;
      if (counts.bytes < SAMPLE_BYTES) strange.push(Buffer.from(line));
    }
  }
  const guessed = guessEncoding(Buffer.concat(strange));
  // In other encodings a line is valid UTF-8 by chance only.
  return counts.valid * 20 > counts.strange ? { encoding: 'utf-8', others: guessed } : { encoding: guessed };
}

function isValid(line: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return true;
  } catch {
    return false;
  }
}
