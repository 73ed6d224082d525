import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { EvidenceFormat } from '../../../shared/evidence/format.ts';
import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import { AppError } from '../../../shared/reply.ts';
import type { TaskContext } from '../context.ts';
import { readEvidence } from '../evidence.ts';
import { evidenceBytes, type FileBytes } from '../evidence-bytes.ts';
import { unreadableEntry } from './entry.ts';
import { readFilmTags } from './film-tags.ts';
import { readOfficeProperties } from './office-properties.ts';
import { readPdfInfo } from './pdf-info.ts';
import { readGifTags, readHeifTags, readJpegTags, readPngTags, readWebpTags } from './picture-tags.ts';
import { readId3, readVorbisComments } from './sound-tags.ts';
import { readTiffTags } from './tiff-tags.ts';
import { readXmp } from './xmp.ts';

/** More is shown by nobody, and written by nobody but to keep us busy. */
const ENTRIES_MAX = 500;

/** What a file says of itself beside its content. Its bytes are read as they are needed, and bounded. */
export async function readMetadata(context: TaskContext, { id }: { id: EvidenceId }): Promise<MetadataEntry[]> {
  const file = readEvidence(context, id);
  return metadataOf(evidenceBytes(context.db, file), file.format);
}

type ReadTags = (file: FileBytes) => MetadataEntry[];

export function metadataOf(file: FileBytes, format: EvidenceFormat): MetadataEntry[] {
  const entries = (readers[format] ?? []).flatMap(([part, read]) => attempt(part, () => read(file)));
  return unique(entries).slice(0, ENTRIES_MAX);
}

const xmp = ['XMP', readXmp] as const;
const film = [['MP4', readFilmTags], xmp] as const;

/** Those with nothing to tell, or only in what everybody sees (a message's headers), have none. */
const readers: Partial<Readonly<Record<EvidenceFormat, readonly (readonly [string, ReadTags])[]>>> = {
  jpeg: [['JPEG', readJpegTags], xmp],
  png: [['PNG', readPngTags], xmp],
  webp: [['WebP', readWebpTags], xmp],
  gif: [['GIF', readGifTags], xmp],
  tiff: [['TIFF', readTiffTags], xmp],
  heic: [['HEIC', readHeifTags], xmp],
  avif: [['AVIF', readHeifTags], xmp],
  pdf: [['PDF', readPdfInfo], xmp],
  mp4: film,
  mov: film,
  m4a: film,
  mp3: [['ID3', readId3]],
  ogg: [['Ogg', (file) => readVorbisComments(file, 'ogg')]],
  flac: [['FLAC', (file) => readVorbisComments(file, 'flac')]],
  zip: [['Office', readOfficeProperties]],
};

/** A part that is not built as its format says is told as unreadable; that is no fault of ours. */
function attempt(part: string, read: () => MetadataEntry[]): MetadataEntry[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError || error instanceof RangeError) return [unreadableEntry(part)];
    throw error;
  }
}

function unique(entries: readonly MetadataEntry[]): MetadataEntry[] {
  return [...new Map(entries.map((entry) => [`${entry.label}\0${entry.value}`, entry])).values()];
}
