import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../shared/reply.ts';

/** A file that is read from its beginning, more than once. */
export interface TableSource {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly pieces: () => AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** Throws `not-found`. */
export function fileSource(path: string): TableSource {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there?.isFile()) throw new AppError('not-found', 'Cannot read the table: the file is not there');
  return { name: basename(path), size: there.size, pieces: () => createReadStream(path) };
}

export function bytesSource(name: string, bytes: Buffer): TableSource {
  return { name, size: bytes.length, pieces: () => [bytes] };
}
