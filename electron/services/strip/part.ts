import { CHUNK_BYTES } from '../../../shared/evidence/evidence.ts';
import { AppError } from '../../../shared/reply.ts';
import type { FileBytes } from '../evidence-bytes.ts';

/** What a stripped copy is made of: bytes of the original from here to there, or bytes of our own. */
export type Part = { readonly from: number; readonly to: number } | Buffer;

/** The copy, piece by piece. */
export function* bytesOfParts(file: FileBytes, parts: Iterable<Part>): Generator<Buffer> {
  for (const part of parts) {
    if (Buffer.isBuffer(part)) yield part;
    else
      for (let at = part.from; at < part.to; at += CHUNK_BYTES) {
        yield file.read(at, Math.min(CHUNK_BYTES, part.to - at));
      }
  }
}

/** Segments, chunks or frames of one picture; a hundred times what cameras and programs write. */
const PIECES_MAX = 200_000;

/** All pieces of a picture, unless it has so many that it was made to keep us busy. */
export function listPieces<Piece>(pieces: Iterable<Piece>, format: string): Piece[] {
  const list: Piece[] = [];
  for (const piece of pieces) {
    list.push(piece);
    if (list.length > PIECES_MAX) throw misbuilt(format);
  }
  return list;
}

/** A file that is not built as its format says: nobody knows what would stay in a copy. */
export function misbuilt(format: string): AppError {
  return new AppError('cannot-strip', `Cannot strip the file: it is not built as ${format} says`);
}
