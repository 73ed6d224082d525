import { createInflateRaw } from 'node:zlib';
import { bytesOf } from '../../evidence-bytes.ts';
import { packedFrom, type ZipMember, zipDirectory } from '../../zip-directory.ts';
import { unreadableTable } from '../unreadable-table.ts';

const ENTRIES_MAX = 2_000;
/** A list of 200,000 people with 30 columns unpacks to less; any more is counted no further. */
const UNPACKED_MAX = 600 * 1024 * 1024;
/** Text packs to a fiftieth at the best. */
const RATIO_MAX = 250;
const RATIO_FREE = 20 * 1024 * 1024;
const PIECE_BYTES = 32 * 1024;

/** The files in a zip, of which one at a time is unpacked, piece by piece, and never more than the limits. */
export class ZipParts {
  readonly #bytes: Buffer;
  readonly #members: ReadonlyMap<string, ZipMember>;
  #unpacked = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const members = zipDirectory(bytesOf(bytes));
    if (members.length === 0) throw unreadableTable('damaged');
    if (members.length > ENTRIES_MAX) throw unreadableTable('bomb');
    this.#members = new Map(members.map((member) => [member.name.toLowerCase(), member]));
  }

  has(name: string): boolean {
    return this.#members.has(name.toLowerCase());
  }

  /** As text. Nothing for a part that is not there. */
  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    for await (const piece of this.#pieces(name)) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  }

  async *#pieces(name: string): AsyncGenerator<Buffer> {
    const member = this.#members.get(name.toLowerCase());
    if (member === undefined) return;
    this.#refuse(member);
    let size = 0;
    for await (const piece of this.#inflated(member)) {
      size += piece.length;
      this.#unpacked += piece.length;
      if (this.#unpacked > UNPACKED_MAX) throw unreadableTable('bomb');
      if (size > RATIO_FREE && size > member.packedSize * RATIO_MAX) throw unreadableTable('bomb');
      yield piece;
    }
  }

  #refuse({ isEncrypted, method, size, packedSize }: ZipMember): void {
    if (isEncrypted) throw unreadableTable('oldWorkbook');
    if (method !== 0 && method !== 8) throw unreadableTable('damaged');
    if (size > UNPACKED_MAX || (size > RATIO_FREE && size > packedSize * RATIO_MAX)) throw unreadableTable('bomb');
  }

  async *#inflated(member: ZipMember): AsyncGenerator<Buffer> {
    const from = packedFrom(bytesOf(this.#bytes), member);
    if (from === undefined) throw unreadableTable('damaged');
    const packed = this.#bytes.subarray(from, from + member.packedSize);
    if (member.method === 0) return yield* cutUp(packed);
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    try {
      inflate.end(packed);
      for await (const piece of inflate) yield piece;
    } catch (error) {
      throw isOfZlib(error) ? unreadableTable('damaged') : error;
    } finally {
      inflate.destroy();
    }
  }
}

function* cutUp(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}
