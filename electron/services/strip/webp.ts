import type { FileBytes } from '../evidence-bytes.ts';
import { neutralProfile, PROFILE_MAX_BYTES } from './colour-profile.ts';
import { orientationOnly, readOrientation } from './orientation.ts';
import { listPieces, misbuilt, type Part } from './part.ts';

/** The picture, its transparency and its movement. */
const KEPT = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM']);
const FRAME_HEAD_BYTES = 16;
/** Flags of the extended header (RFC 9649). */
const HAS_PROFILE = 0x20;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** Without Exif, XMP, unknown chunks and whatever follows the picture. */
export function stripWebp(file: FileBytes): Part[] {
  const end = Math.min(file.size, 8 + file.read(4, 4).readUInt32LE(0));
  const chunks = listPieces(riffChunks(file, 12, end), 'WebP');
  const profile = profileOf(file, chunks);
  const upright = orientationOnly(orientationOf(file, chunks));
  const parts: Part[] = [];
  for (const found of chunks) {
    if (found.type === 'VP8X') parts.push(header(file, found, profile, upright), ...profile);
    else if (found.type === 'ANMF') parts.push(...frame(file, found));
    else if (KEPT.has(found.type)) parts.push(...whole(file, found));
  }
  if (chunks[0]?.type === 'VP8X' && upright !== undefined) parts.push(chunk('EXIF', upright));
  if (!chunks.some(({ type }) => type.startsWith('VP8') && type !== 'VP8X') && !chunks.some(isFrame))
    throw misbuilt('WebP');
  return [riffHead(parts), ...parts];
}

export interface RiffChunk {
  readonly type: string;
  /** Of what stands in it. */
  readonly from: number;
  readonly to: number;
}

export function* riffChunks(file: FileBytes, from: number, end: number): Generator<RiffChunk> {
  for (let at = from; at + 8 <= end; ) {
    const head = file.read(at, 8);
    const to = at + 8 + head.readUInt32LE(4);
    if (to > end) throw misbuilt('RIFF');
    yield { type: head.toString('latin1', 0, 4), from: at + 8, to };
    at = to + (to & 1);
  }
}

function isFrame({ type }: RiffChunk): boolean {
  return type === 'ANMF';
}

function header(file: FileBytes, { from, to }: RiffChunk, profile: Buffer[], upright: Buffer | undefined): Buffer {
  const body = Buffer.from(file.read(from, Math.min(10, to - from)));
  if (body.length < 10) throw misbuilt('WebP');
  const flags = (body[0] ?? 0) & ~(HAS_PROFILE | HAS_EXIF | HAS_XMP);
  body[0] = flags | (profile.length > 0 ? HAS_PROFILE : 0) | (upright === undefined ? 0 : HAS_EXIF);
  return chunk('VP8X', body);
}

/** A frame may hold chunks of its own. */
function* frame(file: FileBytes, { from, to }: RiffChunk): Generator<Part> {
  const kept = listPieces(riffChunks(file, from + FRAME_HEAD_BYTES, to), 'WebP').filter(({ type }) => KEPT.has(type));
  const parts = kept.flatMap((found) => [...whole(file, found)]);
  yield chunkHead('ANMF', FRAME_HEAD_BYTES + lengthOf(parts));
  yield { from, to: from + FRAME_HEAD_BYTES };
  yield* parts;
}

/** Padded to an even length with a byte of our own. */
function* whole(file: FileBytes, { type, from, to }: RiffChunk): Generator<Part> {
  yield chunkHead(type, to - from);
  yield { from, to: Math.min(to, file.size) };
  if ((to - from) & 1) yield Buffer.alloc(1);
}

function profileOf(file: FileBytes, chunks: readonly RiffChunk[]): Buffer[] {
  const found = chunks.find(({ type }) => type === 'ICCP');
  if (found === undefined || found.to - found.from > PROFILE_MAX_BYTES) return [];
  const profile = neutralProfile(file.read(found.from, found.to - found.from));
  return profile === undefined ? [] : [chunk('ICCP', profile)];
}

function orientationOf(file: FileBytes, chunks: readonly RiffChunk[]): number {
  const found = chunks.find(({ type }) => type === 'EXIF');
  return found === undefined
    ? 1
    : readOrientation(tiffOf(file.read(found.from, Math.min(65_536, found.to - found.from))));
}

/** Some programs put the prefix of JPEG before it. */
export function tiffOf(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function riffHead(parts: readonly Part[]): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + lengthOf(parts), 4);
  return head;
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (Buffer.isBuffer(part) ? part.length : part.to - part.from), 0);
}

function chunk(type: string, body: Buffer): Buffer {
  return Buffer.concat([chunkHead(type, body.length), body, Buffer.alloc(body.length & 1)]);
}

function chunkHead(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(length, 4);
  return head;
}
