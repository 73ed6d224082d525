import { type EvidenceFormat, formatFacts } from '../../../shared/evidence/format.ts';
import type { Signal } from '../../../shared/procedure.ts';
import { AppError } from '../../../shared/reply.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { bytesOfParts, misbuilt, type Part } from './part.ts';
import { stripPdf } from './pdf.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

/**
 * The same picture or document without what it tells beside itself, piece by piece. Throws `cannot-strip` for other
 * formats, and for a file that is not built as its format says.
 */
export async function* strippedCopy(file: FileBytes, format: EvidenceFormat, signal: Signal): AsyncGenerator<Buffer> {
  if (format === 'pdf') yield await stripPdf(file, signal);
  else yield* stripped(file, format);
}

/** The same for pictures, at once. */
export function* stripped(file: FileBytes, format: EvidenceFormat): Generator<Buffer> {
  const strip = strippers[format];
  if (strip === undefined)
    throw new AppError('cannot-strip', `Cannot strip the file: not possible for ${formatFacts(format).mediaType}`);
  try {
    yield* bytesOfParts(file, strip(file));
  } catch (error) {
    throw error instanceof RangeError ? misbuilt(format) : error; // it names a place outside of itself
  }
}

const strippers: Partial<Readonly<Record<EvidenceFormat, (file: FileBytes) => Iterable<Part>>>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  gif: stripGif,
};
