import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { END, fillOf, headerOf, SUMS } from './archive-format.ts';

export interface Part {
  readonly path: string;
  /** In bytes; what `bytes` yields must be as long. */
  readonly size: number;
  readonly bytes: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** Writes an archive to its last byte, but does not wait until that is on the disk. Answers with its size in bytes. */
export async function writeArchive(
  file: FileHandle,
  parts: readonly Part[],
  { madeAt, onBytes }: { readonly madeAt: Date; readonly onBytes: (written: number) => void },
): Promise<number> {
  const at = Math.floor(madeAt.getTime() / 1000);
  const sums: string[] = [];
  let written = 0;
  for (const part of parts) {
    const hash = createHash('sha256');
    await write(headerOf({ ...part, at }));
    for await (const bytes of part.bytes) {
      hash.update(bytes);
      await write(bytes);
      onBytes(written);
    }
    await write(Buffer.alloc(fillOf(part.size)));
    sums.push(`${hash.digest('hex')}  ${part.path}\n`);
  }
  const last = Buffer.from(sums.join(''));
  await write(
    Buffer.concat([headerOf({ path: SUMS, size: last.length, at }), last, Buffer.alloc(fillOf(last.length))]),
  );
  await write(END);
  return written;

  async function write(bytes: Buffer): Promise<void> {
    let done = 0;
    while (done < bytes.length) done += (await file.write(bytes, done)).bytesWritten;
    written += bytes.length;
  }
}
