import type { FileBytes } from '../evidence-bytes.ts';
import { neutralProfile, PROFILE_MAX_BYTES } from './colour-profile.ts';
import { orientationOnly, readOrientation } from './orientation.ts';
import { listPieces, misbuilt, type Part } from './part.ts';

const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const COM = 0xfe;
const PROFILE = 'ICC_PROFILE\0';
const PROFILE_PER_SEGMENT = 65_519;

/** Without Exif, XMP, IPTC, comments, previews, further pictures or films behind it; with its colours and its way up. */
export function* stripJpeg(file: FileBytes): Generator<Part> {
  const segments = listPieces(jpegSegments(file), 'JPEG');
  yield Buffer.from([0xff, 0xd8]);
  if (segments.some(({ name }) => name === 'JFIF')) yield plainJfif(file, segments);
  const upright = orientationOnly(orientationOf(file, segments));
  if (upright !== undefined) yield segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), upright]));
  yield* profileOf(file, segments);
  for (const { marker, name, from, to } of segments) {
    if (!isDropped(marker, name)) yield { from, to };
  }
  yield Buffer.from([0xff, EOI]);
}

export interface JpegSegment {
  readonly marker: number;
  /** What an application segment says it is, such as `Exif` or `ICC_PROFILE`. */
  readonly name: string;
  /** Of the whole segment, with its marker and, for a scan, the data after it. */
  readonly from: number;
  readonly to: number;
}

/** Up to the end of the picture: what follows it is no part of it. A picture that is cut off ends where the file does. */
export function* jpegSegments(file: FileBytes): Generator<JpegSegment> {
  for (let at = 2; at < file.size; ) {
    const head = file.read(at, 36);
    const [mark, marker = 0, high = 0, low = 0] = head;
    if (mark !== 0xff) throw misbuilt('JPEG');
    if (marker === EOI) return;
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    const length = (high << 8) | low;
    const headEnd = at + 2 + (isAlone ? 0 : length);
    // Filling bytes before a marker are allowed, and written by nobody.
    if (marker === 0xff || marker < 0xc0 || (!isAlone && length < 2) || headEnd > file.size) throw misbuilt('JPEG');
    const to = marker === SOS ? endOfScan(file, headEnd) : headEnd;
    yield { marker, name: head.toString('latin1', 4, 34).split('\0')[0] ?? '', from: at, to };
    at = to;
  }
}

/** Where the next marker stands that is no restart within the scan. */
function endOfScan(file: FileBytes, from: number): number {
  for (let start = from; start < file.size; start += WINDOW) {
    const bytes = file.read(start, WINDOW + 1); // one more, for a marker across the border
    for (let at = 0; at < bytes.length - 1; at++) {
      if (bytes[at] === 0xff && isMarker(bytes[at + 1] ?? 0)) return start + at;
    }
  }
  return file.size;
}

const WINDOW = 64 * 1024;

function isMarker(byte: number): boolean {
  return byte !== 0 && byte !== 0xff && (byte < 0xd0 || byte > 0xd7);
}

/** All applications' own segments but Adobe's, which says how colours are stored; and comments, and unknown ones. */
function isDropped(marker: number, name: string): boolean {
  if (marker === 0xee) return !name.startsWith('Adobe');
  return marker >= APP0 && marker <= COM;
}

/** Its first version and density, without the preview that may be in it. */
function plainJfif(file: FileBytes, segments: readonly JpegSegment[]): Buffer {
  const jfif = segments.find(({ name }) => name === 'JFIF');
  const body = Buffer.alloc(14);
  if (jfif !== undefined) file.read(jfif.from + 4, Math.min(12, jfif.to - jfif.from - 4)).copy(body);
  return segment(APP0, body);
}

function orientationOf(file: FileBytes, segments: readonly JpegSegment[]): number {
  const exif = segments.find(({ marker, name }) => marker === 0xe1 && name === 'Exif');
  return exif === undefined ? 1 : readOrientation(file.read(exif.from + 10, exif.to - exif.from - 10));
}

/** Put together from its numbered segments and cut again. */
function* profileOf(file: FileBytes, segments: readonly JpegSegment[]): Generator<Buffer> {
  const parts = segments
    .filter(({ marker, name }) => marker === 0xe2 && `${name}\0` === PROFILE)
    .map(({ from, to }) => file.read(from + 4 + PROFILE.length, to - from - 4 - PROFILE.length))
    .sort(([first = 0], [second = 0]) => first - second)
    .map((part) => part.subarray(2));
  const whole = Buffer.concat(parts.slice(0, Math.ceil(PROFILE_MAX_BYTES / PROFILE_PER_SEGMENT)));
  const profile = neutralProfile(whole) ?? Buffer.alloc(0);
  const count = Math.ceil(profile.length / PROFILE_PER_SEGMENT);
  for (let place = 0; place < count; place++) {
    const part = profile.subarray(place * PROFILE_PER_SEGMENT, (place + 1) * PROFILE_PER_SEGMENT);
    yield segment(0xe2, Buffer.concat([Buffer.from(PROFILE, 'latin1'), Buffer.from([place + 1, count]), part]));
  }
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
