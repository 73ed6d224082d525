import type { Encoding } from '../../../shared/tables/table.ts';
import type { TableSource } from './table-source.ts';

/** How the text is encoded: by its mark, or by being valid. */
export async function tellEncoding(source: TableSource): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const piece of source.pieces()) {
      if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
      if (isFirst && piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
      isFirst = false;
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Piece by piece, without mark, every line ended by one `\n`. */
export async function* textOf(source: TableSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const piece of source.pieces()) {
    const text = held + decoder.decode(piece, { stream: true });
    held = text.endsWith('\r') ? '\r' : ''; // its line feed may be in the next piece
    yield withEvenLines(held === '' ? text : text.slice(0, -1));
  }
  yield withEvenLines(held + decoder.decode());
}

function withEvenLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
