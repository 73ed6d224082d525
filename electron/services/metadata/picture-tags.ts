import { inflateSync } from 'node:zlib';
import exifr from 'exifr'; // its one export where Node reads it
import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import { bytesOf, type FileBytes } from '../evidence-bytes.ts';
import { gifBlocks } from '../strip/gif.ts';
import { jpegSegments } from '../strip/jpeg.ts';
import { listPieces } from '../strip/part.ts';
import { bodyOf, pngChunks } from '../strip/png.ts';
import { riffChunks, tiffOf } from '../strip/webp.ts';
import { entryOf, unreadableEntry } from './entry.ts';
import { readTiffTags } from './tiff-tags.ts';
import { find } from './xmp.ts';

const BLOCK_MAX = 1024 * 1024;
const TEXT_MAX = 4000;

export function readJpegTags(file: FileBytes): MetadataEntry[] {
  const entries: MetadataEntry[] = [];
  let end = 2;
  for (const { marker, name, from, to } of listPieces(jpegSegments(file), 'JPEG')) {
    const body = (skipped: number) => file.read(from + 4 + skipped, Math.min(to - from - 4 - skipped, BLOCK_MAX));
    if (marker === 0xe1 && name === 'Exif') entries.push(...readTiffTags(bytesOf(body(6))));
    if (marker === 0xed && name.startsWith('Photoshop')) entries.push(...readIptc(body(0)));
    if (marker === 0xfe) entries.push(entryOf('Comment', body(0).toString('utf8')));
    if (marker > 0xe0 && marker < 0xf0 && !KNOWN.test(name))
      entries.push(entryOf(nameOf(marker, name), `${to - from} B`));
    end = to;
  }
  return [...entries, ...readBehind(file, end + 2)];
}

/** Read by its own rules, here or as XMP; or colours. */
const KNOWN = /^(Exif|Photoshop|http:\/\/ns\.adobe\.com\/x|ICC_PROFILE|Adobe)/;

/** Other programs keep what they like in a segment of their own, such as who made a picture and with which phone. */
function nameOf(marker: number, name: string): string {
  return `APP${marker - 0xe0} ${name.replace(/[^ -~].*/s, '')}`.trim();
}

/** Phones put films, further pictures and their own records behind a picture. */
function readBehind(file: FileBytes, end: number): MetadataEntry[] {
  return file.size > end ? [entryOf('TrailingData', `${file.size - end} B`)] : [];
}

/** IPTC-IIM: records of application 2, each after the byte 0x1c. */
function readIptc(photoshop: Buffer): MetadataEntry[] {
  const names = exifr.tagKeys.get('iptc');
  const entries: MetadataEntry[] = [];
  for (let at = photoshop.indexOf('\x1c\x02', 0, 'latin1'); at !== -1 && at + 5 <= photoshop.length; ) {
    const length = photoshop.readUInt16BE(at + 3);
    const label = names?.get(photoshop[at + 2] ?? 0);
    const value = photoshop.toString('utf8', at + 5, at + 5 + Math.min(length, TEXT_MAX));
    if (label !== undefined && label !== 'ApplicationRecordVersion') entries.push(entryOf(label, value));
    at = photoshop.indexOf('\x1c\x02', at + 5 + length, 'latin1');
  }
  return entries;
}

export function readPngTags(file: FileBytes): MetadataEntry[] {
  const chunks = listPieces(pngChunks(file), 'PNG');
  const entries = chunks.flatMap(({ type, ...place }) => {
    if (type === 'eXIf') return readTiffTags(bytesOf(bodyOf(file, place)));
    if (type === 'tIME') return [entryOf('ModifyDate', pngTime(bodyOf(file, place)))];
    return /^(tEXt|zTXt|iTXt)$/.test(type) ? pngText(type, bodyOf(file, place)) : [];
  });
  return [...entries, ...readBehind(file, chunks.at(-1)?.to ?? file.size)];
}

function pngTime(body: Buffer): string {
  if (body.length < 7) return '';
  const two = (at: number) => String(body[at]).padStart(2, '0');
  return `${body.readUInt16BE(0)}:${two(2)}:${two(3)} ${two(4)}:${two(5)}:${two(6)}`;
}

/** A keyword and a text, in iTXt with language and translated keyword between them. XMP is read elsewhere. */
function pngText(type: string, body: Buffer): MetadataEntry[] {
  const end = body.indexOf(0);
  const label = body.toString('latin1', 0, Math.max(0, end));
  if (end === -1 || label.startsWith('XML:')) return [];
  if (type === 'tEXt') return [entryOf(label, body.toString('latin1', end + 1, end + 1 + TEXT_MAX))];
  if (type === 'zTXt') return [entryOf(label, unpacked(body.subarray(end + 2), 'latin1'))];
  const text = body.subarray(body.indexOf(0, body.indexOf(0, end + 3) + 1) + 1);
  return [entryOf(label, body[end + 1] === 1 ? unpacked(text, 'utf8') : text.toString('utf8', 0, TEXT_MAX))];
}

function unpacked(packed: Buffer, encoding: BufferEncoding): string {
  try {
    return inflateSync(packed, { maxOutputLength: BLOCK_MAX }).toString(encoding, 0, TEXT_MAX);
  } catch {
    return '';
  }
}

export function readWebpTags(file: FileBytes): MetadataEntry[] {
  const end = Math.min(file.size, 8 + file.read(4, 4).readUInt32LE(0));
  const exif = listPieces(riffChunks(file, 12, end), 'WebP').find(({ type }) => type === 'EXIF');
  const tags =
    exif === undefined
      ? []
      : readTiffTags(bytesOf(tiffOf(file.read(exif.from, Math.min(BLOCK_MAX, exif.to - exif.from)))));
  return [...tags, ...readBehind(file, end)];
}

export function readGifTags(file: FileBytes): MetadataEntry[] {
  const entries: MetadataEntry[] = [];
  for (const { label, from, to } of listPieces(gifBlocks(file), 'GIF')) {
    if (label !== 0xfe) continue;
    entries.push(entryOf('Comment', file.read(from + 3, Math.min(to - from - 4, 255)).toString('utf8')));
    if (entries.length > 100) return entries;
  }
  return entries;
}

/** Where the Exif block of a HEIC or AVIF stands is told in a table of its own; that it begins with its name is enough. */
export function readHeifTags(file: FileBytes): MetadataEntry[] {
  for (const order of ['II*\0', 'MM\0*']) {
    const at = find(file, `Exif\0\0${order}`);
    if (at !== undefined) return readTiffTags(bytesOf(file.read(at + 6, BLOCK_MAX)));
  }
  return find(file, 'Exif') === undefined ? [] : [unreadableEntry('Exif')];
}
