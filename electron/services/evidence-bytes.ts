import { CHUNK_BYTES, type EvidenceId } from '../../shared/evidence/evidence.ts';
import type { ReadableDb } from '../database/handles.ts';
import { getEvidenceChunk } from '../database/repositories/evidence.ts';

/** A file that is read here and there. Never more of it is in memory than what is asked for and one piece. */
export interface FileBytes {
  /** In bytes. */
  readonly size: number;
  /** Shorter where the file ends before, empty outside of it. */
  read(from: number, length: number): Buffer;
}

export function evidenceBytes(db: ReadableDb, { id, size }: { id: EvidenceId; size: number }): FileBytes {
  let held: { index: number; bytes: Buffer } = { index: -1, bytes: Buffer.alloc(0) };
  const piece = (index: number) => {
    if (held.index !== index) held = { index, bytes: getEvidenceChunk(db, id, index) ?? Buffer.alloc(0) };
    return held.bytes;
  };
  return { size, read: (from, length) => readAcross(piece, from, Math.min(from + length, size)) };
}

export function bytesOf(buffer: Buffer): FileBytes {
  return { size: buffer.length, read: (from, length) => buffer.subarray(from, from + length) };
}

function readAcross(piece: (index: number) => Buffer, from: number, to: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = from; at < to; ) {
    const start = at % CHUNK_BYTES;
    const part = piece(Math.floor(at / CHUNK_BYTES)).subarray(start, start + to - at);
    if (part.length === 0) break;
    parts.push(part);
    at += part.length;
  }
  const [first = Buffer.alloc(0), ...more] = parts;
  return more.length === 0 ? first : Buffer.concat(parts);
}
