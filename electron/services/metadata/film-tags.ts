import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { entryOf } from './entry.ts';

/** Boxes of MP4 and QuickTime that hold others on the way to what we look for. */
const CONTAINERS = new Set(['moov', 'udta', 'meta', 'ilst']);
const BOXES_MAX = 2000;
const DEPTH_MAX = 8;
const TEXT_MAX = 1000;
/** Seconds from 1904, where its clock begins, to 1970. */
const SINCE_1904 = 2_082_844_800;

/** Names of the usual four letters; © is written 0xa9. */
const names: Readonly<Record<string, string>> = {
  ...{
    '\xa9xyz': 'GPSPosition',
    '\xa9mak': 'Make',
    '\xa9mod': 'Model',
    '\xa9swr': 'Software',
    '\xa9day': 'CreateDate',
  },
  ...{ '\xa9nam': 'Title', '\xa9ART': 'Artist', '\xa9cmt': 'Comment', '\xa9aut': 'Author', '\xa9too': 'Encoder' },
  ...{
    '\xa9alb': 'Album',
    '\xa9wrt': 'Composer',
    '\xa9gen': 'Genre',
    '\xa9des': 'Description',
    '\xa9inf': 'Information',
  },
  ...{ desc: 'Description', cprt: 'Copyright', auth: 'Author', loci: 'Location', aART: 'Artist', covr: 'PreviewImage' },
};

interface Box {
  readonly type: string;
  /** Of what stands in it. */
  readonly from: number;
  readonly to: number;
}

/** What an MP4, QuickTime or M4A file says of itself. */
export function readFilmTags(file: FileBytes): MetadataEntry[] {
  const entries: MetadataEntry[] = [];
  let keys: string[] = [];
  let left = BOXES_MAX;
  walk(0, file.size, '', 0);
  return entries;

  function walk(from: number, to: number, parent: string, depth: number): void {
    for (const box of boxes(file, from, to)) {
      left -= 1;
      if (left < 0 || depth > DEPTH_MAX) return;
      if (box.type === 'mvhd') entries.push(...createdAt(file, box));
      else if (box.type === 'keys') keys = keyNames(file, box);
      else if (CONTAINERS.has(box.type))
        walk(box.from + (box.type === 'meta' ? metaHead(file, box) : 0), box.to, box.type, depth + 1);
      else if (parent === 'ilst' || parent === 'udta') entries.push(...textOf(box, parent));
    }
  }

  function textOf(box: Box, parent: string): MetadataEntry[] {
    const number = file.read(box.from - 4, 4).readUInt32BE(0);
    const label = names[box.type] ?? (parent === 'ilst' ? keys[number - 1] : undefined);
    if (label === undefined) return [];
    if (box.type === 'loci')
      return [entryOf(label, placeOf(file.read(box.from, Math.min(box.to - box.from, TEXT_MAX))))];
    const length = Math.min(box.to - box.from, TEXT_MAX);
    // In "ilst" a box "data" with 16 bytes of head, in "udta" length and language before the text.
    const text = file.read(box.from + (parent === 'ilst' ? 16 : 4), Math.max(0, length - (parent === 'ilst' ? 16 : 4)));
    return [entryOf(label, label === 'PreviewImage' ? '' : text.toString('utf8'))];
  }
}

function* boxes(file: FileBytes, from: number, end: number): Generator<Box> {
  for (let at = from; at + 8 <= end; ) {
    const head = file.read(at, 16);
    if (head.length < 8) return;
    const short = head.readUInt32BE(0);
    const headBytes = short === 1 ? 16 : 8;
    const long = head.length === 16 ? Number(head.readBigUInt64BE(8)) : 0;
    const size = short === 0 ? end - at : short === 1 ? long : short;
    if (size < headBytes || at + size > end) return;
    yield { type: head.toString('latin1', 4, 8), from: at + headBytes, to: at + size };
    at += size;
  }
}

/** "meta" is a box with version and flags in MP4, and one without them in QuickTime. */
function metaHead(file: FileBytes, { from }: Box): number {
  return file.read(from + 4, 4).toString('latin1') === 'hdlr' ? 0 : 4;
}

function createdAt(file: FileBytes, { from }: Box): MetadataEntry[] {
  const head = file.read(from, 12);
  if (head.length < 12) return [];
  const seconds = head[0] === 1 ? Number(head.readBigUInt64BE(4)) : head.readUInt32BE(4);
  const at = new Date((seconds - SINCE_1904) * 1000);
  return seconds === 0 || Number.isNaN(at.getTime()) ? [] : [entryOf('CreateDate', at.toISOString())];
}

/** 3GPP: a name of the place, then longitude and latitude with 16 bits behind the point. */
function placeOf(box: Buffer): string {
  const end = box.indexOf(0, 6);
  const name = box.toString('utf8', 6, Math.max(6, end));
  if (end === -1 || end + 10 > box.length) return name;
  const degrees = (at: number) => (box.readInt32BE(at) / 65_536).toFixed(4);
  return `${name} ${degrees(end + 6)}, ${degrees(end + 2)}`;
}

/** `com.apple.quicktime.location.ISO6709` and the like, in the order in which "ilst" counts them. */
function keyNames(file: FileBytes, { from, to }: Box): string[] {
  const found: string[] = [];
  for (let at = from + 8; at + 8 <= to && found.length < 200; ) {
    const size = file.read(at, 4).readUInt32BE(0);
    if (size < 8 || at + size > to) break;
    found.push(
      file
        .read(at + 8, Math.min(size - 8, 100))
        .toString('latin1')
        .replace('com.apple.quicktime.', ''),
    );
    at += size;
  }
  return found;
}
