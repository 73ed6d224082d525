import exifr from 'exifr'; // its one export where Node reads it
import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { entryOf, unreadableEntry } from './entry.ts';

/** As in Exif 2.3; sizes of one value in bytes, by type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const ASCII = 2;
/** Cameras write some dozens; each is shown only in part. */
const ENTRIES_MAX = 1000;
const VALUES_MAX = 16;
const TEXT_MAX = 1000;
const POINTERS: Readonly<Record<number, string>> = { 34665: 'exif', 34853: 'gps' };
const MAKER_NOTE = 0x927c;
const USER_COMMENT = 0x9286;

/** What an Exif block says; a TIFF picture is one. Loops and huge counts are not followed. */
export function readTiffTags(file: FileBytes): MetadataEntry[] {
  const reader = readerOf(file);
  if (reader === undefined) return [unreadableEntry('Exif')];
  const main = readDirectory(reader, reader.u32(4), 'ifd0');
  const preview = main.next > 0 ? [entryOf('ThumbnailImage', '')] : [];
  return [...main.entries, ...preview];
}

interface Reader {
  readonly little: boolean;
  bytes(from: number, length: number): Buffer;
  u16(at: number): number;
  u32(at: number): number;
}

function readerOf(file: FileBytes): Reader | undefined {
  const little = file.read(0, 4).toString('latin1') === 'II*\0';
  if (!little && file.read(0, 4).toString('latin1') !== 'MM\0*') return undefined;
  const number = (at: number, length: number) => {
    const bytes = file.read(at, length);
    if (bytes.length < length) return 0;
    return little ? bytes.readUIntLE(0, length) : bytes.readUIntBE(0, length);
  };
  return {
    little,
    bytes: (from, length) => file.read(from, length),
    u16: (at) => number(at, 2),
    u32: (at) => number(at, 4),
  };
}

interface Directory {
  readonly entries: MetadataEntry[];
  /** Where the next one is; 0 for none. */
  readonly next: number;
}

function readDirectory(reader: Reader, at: number, block: string): Directory {
  const count = reader.u16(at);
  const tags = Array.from({ length: Math.min(count, ENTRIES_MAX) }, (_, place) => tagAt(reader, at + 2 + place * 12));
  const inside = tags.flatMap(({ tag, at: value }) => {
    const pointed = block === 'ifd0' ? POINTERS[tag] : undefined;
    return pointed === undefined ? [] : readDirectory(reader, reader.u32(value), pointed).entries;
  });
  const told = tags.filter(({ tag, count: values }) => values > 0 && !(block === 'ifd0' && tag in POINTERS));
  const position = block === 'gps' ? positionOf(reader, tags) : [];
  const entries = [...told.map((tag) => entryOf(nameOf(tag.tag, block), textOf(reader, tag))), ...position, ...inside];
  return { entries, next: count > ENTRIES_MAX ? 0 : reader.u32(at + 2 + count * 12) };
}

interface Tag {
  readonly tag: number;
  readonly type: number;
  /** Of values. */
  readonly count: number;
  /** Where its values are. */
  readonly at: number;
}

function tagAt(reader: Reader, at: number): Tag {
  const [tag, type, count] = [reader.u16(at), reader.u16(at + 2), reader.u32(at + 4)];
  const isInside = (SIZES[type] ?? 0) * count <= 4;
  return { tag, type, count, at: isInside ? at + 8 : reader.u32(at + 8) };
}

/** The dictionaries are exifr's; each block has its own numbers. */
function nameOf(tag: number, block: string): string {
  return exifr.tagKeys.get(block)?.get(tag) ?? `0x${tag.toString(16).padStart(4, '0')}`;
}

function textOf(reader: Reader, { tag, type, count, at }: Tag): string {
  if (tag === MAKER_NOTE) return `${count} B`;
  if (type === ASCII) return reader.bytes(at, Math.min(count, TEXT_MAX)).toString('utf8');
  if (type === 1 || type === 7) return bytesAsText(tag, reader.bytes(at, Math.min(count, TEXT_MAX)));
  return numbersOf(reader, { tag, type, count, at }).join(' ');
}

/** Texts for Windows are in UTF-16, and a comment says first how it is written. */
function bytesAsText(tag: number, bytes: Buffer): string {
  if (tag >= 0x9c9b && tag <= 0x9c9f) return bytes.toString('utf16le');
  const text = tag === USER_COMMENT ? bytes.subarray(8) : bytes;
  return /^[\x20-\x7e\0]*$/.test(text.toString('latin1')) || tag === USER_COMMENT
    ? text.toString(bytes.toString('latin1', 0, 7) === 'UNICODE' ? 'utf16le' : 'utf8')
    : text.subarray(0, VALUES_MAX).toString('hex');
}

function numbersOf(reader: Reader, { type, count, at }: Tag): number[] {
  const size = SIZES[type] ?? 0;
  if (size === 0) return [];
  return Array.from({ length: Math.min(count, VALUES_MAX) }, (_, place) => numberAt(reader, type, at + place * size));
}

function numberAt(reader: Reader, type: number, at: number): number {
  if (type === 5) return reader.u32(at) / reader.u32(at + 4);
  if (type === 10) return (reader.u32(at) | 0) / (reader.u32(at + 4) | 0);
  if (type === 3 || type === 8) return reader.u16(at);
  return type === 1 || type === 6 ? (reader.bytes(at, 1)[0] ?? 0) : reader.u32(at);
}

/** In degrees north and east, as maps take it. */
function positionOf(reader: Reader, tags: readonly Tag[]): MetadataEntry[] {
  const latitude = degrees(reader, tags, 1, 2, 'S');
  const longitude = degrees(reader, tags, 3, 4, 'W');
  return latitude === undefined || longitude === undefined ? [] : [entryOf('GPSPosition', `${latitude}, ${longitude}`)];
}

function degrees(reader: Reader, tags: readonly Tag[], side: number, place: number, negative: string) {
  const found = tags.find(({ tag }) => tag === place);
  const half = tags.find(({ tag }) => tag === side);
  if (found === undefined || half === undefined) return undefined;
  const [degree = 0, minute = 0, second = 0] = numbersOf(reader, found);
  const value = degree + minute / 60 + second / 3600;
  return (textOf(reader, half).startsWith(negative) ? -value : value).toFixed(6);
}
