import { expect, it } from 'vitest';
import type { FileBytes } from '../../electron/services/evidence-bytes.ts';
import { metadataOf } from '../../electron/services/metadata/read-metadata.ts';
import { stripped } from '../../electron/services/strip/strip.ts';
import type { EvidenceFormat } from '../../shared/evidence/format.ts';

const MB = 1024 * 1024;
/** Enough on the slowest machine; it takes about one on a usual one. */
const SECONDS = 15;

/** The same few bytes over and over, as long as a file may be: segments, blocks or tags without end. */
function endless(start: string, again: string, size: number): FileBytes {
  const head = Buffer.from(start, 'latin1');
  const body = Buffer.alloc(again.length * 65_536, again, 'latin1');
  return {
    size,
    read(from, length) {
      const wanted = Math.max(0, Math.min(length, size - from));
      if (from < head.length) return Buffer.concat([head.subarray(from), body]).subarray(0, wanted);
      const at = (from - head.length) % again.length;
      if (at + wanted <= body.length) return body.subarray(at, at + wanted);
      const times = Math.ceil((wanted + at) / body.length);
      return Buffer.concat(Array.from({ length: times }, () => body)).subarray(at, at + wanted);
    },
  };
}

it.each<[EvidenceFormat, string, string]>([
  ['jpeg', '\xff\xd8', '\xff\xfe\0\x04ab'],
  ['jpeg', '\xff\xd8\xff\xda\0\x02', '\xff\x00'],
  ['png', '\x89PNG\r\n\x1a\n', '\0\0\0\0tEXt\0\0\0\0'],
  ['gif', 'GIF89a\x01\0\x01\0\0\0\0\x21\xfe', '\x01a'],
  ['gif', 'GIF89a\x01\0\x01\0\0\0\0', '\x21\xfe\x01a\0'],
  ['webp', 'RIFF\xff\xff\xff\x1fWEBP', 'EXIF\0\0\0\0'],
  ['tiff', 'II*\0\x08\0\0\0\xff\xff', '\x00\x01\x02\0\xff\xff\xff\x7f\x08\0\0\0'],
  ['mp4', '\0\0\0\x08ftyp', '\0\0\0\x08moov'],
  ['mp3', 'ID3\x04\0\0\x7f\x7f\x7f\x7f', 'TIT2\0\0\0\0\0\0'],
  ['pdf', '%PDF-1.7', '/ObjStm stream\n/Author (a) <<'],
  ['pdf', '%PDF-1.7 <x:xmpmeta><a ', 'b'],
  ['pdf', '%PDF-1.7 <x:xmpmeta><a ', 'b:c="'],
  ['pdf', '%PDF-1.7 <x:xmpmeta>', '<a:b> '],
  ['heic', '\0\0\0\x18ftypheic', 'Exif\0\0II'],
])(
  'a %s of 50 MB that repeats %j is neither read for long nor held in memory',
  { timeout: 30_000 },
  (format, start, again) => {
    const file = endless(start, again, 50 * MB);
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    metadataOf(file, format);
    try {
      for (const _piece of stripped(file, format));
    } catch (error) {
      expect(error).toMatchObject({ code: 'cannot-strip' });
    }
    expect(performance.now() - begun).toBeLessThan(SECONDS * 1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
  },
);
