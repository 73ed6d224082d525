import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { FileBytes } from '../evidence-bytes.ts';
import { neutralProfile, PROFILE_MAX_BYTES } from './colour-profile.ts';
import { orientationOnly, readOrientation } from './orientation.ts';
import { listPieces, misbuilt, type Part } from './part.ts';

const SIGNATURE_BYTES = 8;
/** What the picture is, its transparency, its colours, and the frames of one that moves. */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** Without texts, Exif, XMP, times, signatures and whatever follows the picture. */
export function* stripPng(file: FileBytes): Generator<Part> {
  const chunks = listPieces(pngChunks(file), 'PNG');
  if (chunks[0]?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') throw misbuilt('PNG');
  yield { from: 0, to: SIGNATURE_BYTES };
  for (const { type, from, to } of chunks) {
    if (KEPT.has(type)) yield { from, to };
    else if (type === 'iCCP') yield* plainProfile(bodyOf(file, { from, to }));
    else if (type === 'eXIf') yield* plainExif(bodyOf(file, { from, to }));
  }
}

export interface PngChunk {
  readonly type: string;
  /** Of the whole chunk, with length, type and checksum. */
  readonly from: number;
  readonly to: number;
}

/** Up to the end of the picture. */
export function* pngChunks(file: FileBytes): Generator<PngChunk> {
  for (let at = SIGNATURE_BYTES; at < file.size; ) {
    const head = file.read(at, 8);
    if (head.length < 8) throw misbuilt('PNG');
    const to = at + 12 + head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (to > file.size || !/^[A-Za-z]{4}$/.test(type)) throw misbuilt('PNG');
    yield { type, from: at, to };
    if (type === 'IEND') return;
    at = to;
  }
}

/** What stands in a chunk, of one that is too large to be what it says only the beginning. */
export function bodyOf(file: FileBytes, { from, to }: { from: number; to: number }): Buffer {
  return file.read(from + 8, Math.min(to - from - 12, PROFILE_MAX_BYTES));
}

/** The name of a profile may be the name of a screen. */
function* plainProfile(body: Buffer): Generator<Buffer> {
  try {
    const compressed = body.subarray(body.indexOf(0) + 2);
    const profile = neutralProfile(inflateSync(compressed, { maxOutputLength: PROFILE_MAX_BYTES }));
    if (profile !== undefined)
      yield chunk('iCCP', Buffer.concat([Buffer.from('ICC\0\0', 'latin1'), deflateSync(profile)]));
  } catch {
    // A profile that cannot be unpacked colours nothing.
  }
}

function* plainExif(body: Buffer): Generator<Buffer> {
  const upright = orientationOnly(readOrientation(body));
  if (upright !== undefined) yield chunk('eXIf', upright);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length, 0);
  around.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
}
