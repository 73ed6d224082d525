import { linesOf } from './byte-lines.ts';
import type { TableSource } from './table-source.ts';
import type { TextEncoding } from './tell-encoding.ts';

/** Piece by piece, without mark, every line ended by one `\n`. `strange` is told of each line in the other encoding. */
export async function* textOf(
  source: TableSource,
  encoding: TextEncoding,
  strange: (line: number) => void,
): AsyncGenerator<string> {
  let held = '';
  for await (const decoded of decodedOf(source, encoding, strange)) {
    const text = held + decoded;
    held = text.endsWith('\r') ? '\r' : ''; // its line feed may be in the next piece
    yield withEvenLines(held === '' ? text : text.slice(0, -1));
  }
  yield withEvenLines(held);
}

async function* decodedOf(source: TableSource, { encoding, others }: TextEncoding, strange: (line: number) => void) {
  if (others !== undefined) return yield* linesDecoded(source, others, strange);
  const decoder = new TextDecoder(encoding);
  for await (const piece of source.pieces()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function* linesDecoded(source: TableSource, others: string, strange: (line: number) => void) {
  const [utf8, other] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder(others)];
  let number = 0;
  for await (const line of linesOf(source.pieces())) {
    number += 1;
    try {
      yield utf8.decode(line);
    } catch {
      strange(number);
      yield other.decode(line);
    }
  }
}

function withEvenLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
