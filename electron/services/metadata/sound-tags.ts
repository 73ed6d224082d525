import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { entryOf } from './entry.ts';
import { find } from './xmp.ts';

const FRAMES_MAX = 500;
const TEXT_MAX = 1000;
const ENCODINGS = ['latin1', 'utf-16', 'utf-16be', 'utf-8'];

const names: Readonly<Record<string, string>> = {
  ...{
    TIT2: 'Title',
    TPE1: 'Artist',
    TPE2: 'Artist',
    TALB: 'Album',
    TCOM: 'Composer',
    TCOP: 'Copyright',
    TENC: 'EncodedBy',
  },
  ...{ TSSE: 'EncoderSettings', TYER: 'Year', TDRC: 'RecordingTime', TDAT: 'Date', TOWN: 'FileOwner', COMM: 'Comment' },
  ...{ APIC: 'PreviewImage', GEOB: 'AttachedFile', PRIV: 'PrivateData', TXXX: 'UserText', WXXX: 'Link' },
};

/** ID3 version 2.3 and 2.4 at the beginning; whatever has a name of four letters is told. */
export function readId3(file: FileBytes): MetadataEntry[] {
  const head = file.read(0, 10);
  if (head.toString('latin1', 0, 3) !== 'ID3' || head.length < 10) return [];
  const version = head[3] ?? 0;
  const end = 10 + sevenBits(head, 6);
  const entries: MetadataEntry[] = [];
  for (let at = 10; at + 10 <= end && entries.length < FRAMES_MAX; ) {
    const frame = file.read(at, 10);
    const id = frame.toString('latin1', 0, 4);
    if (frame.length < 10 || !/^[A-Z][A-Z0-9]{3}$/.test(id)) break;
    const size = version >= 4 ? sevenBits(frame, 4) : frame.readUInt32BE(4);
    entries.push(entryOf(names[id] ?? id, textOf(id, file.read(at + 10, Math.min(size, TEXT_MAX)))));
    at += 10 + size;
  }
  return entries;
}

function textOf(id: string, body: Buffer): string {
  if (!/^[TW]|^COMM|^USLT/.test(id)) return `${body.length} B`;
  const encoding = ENCODINGS[body[0] ?? 0] ?? 'latin1';
  const from = id === 'COMM' || id === 'USLT' ? 4 : 1; // after the language
  return new TextDecoder(encoding).decode(body.subarray(from));
}

/** Lengths are written with seven bits to a byte. */
function sevenBits(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 0x7f), 0);
}

/** The comments of Ogg and FLAC, `NAME=value` each with its length before it; they stand near the beginning. */
export function readVorbisComments(file: FileBytes, format: 'ogg' | 'flac'): MetadataEntry[] {
  const start = format === 'flac' ? flacComments(file) : oggComments(file);
  if (start === undefined) return [];
  const block = file.read(start, 256 * 1024);
  const entries: MetadataEntry[] = [];
  for (let at = 0; at + 4 <= block.length && entries.length < FRAMES_MAX; ) {
    const length = block.readUInt32LE(at);
    const [, name = '', value = ''] =
      /^([\x20-\x3c\x3e-\x7d]+)=(.*)$/s.exec(block.toString('utf8', at + 4, at + 4 + Math.min(length, TEXT_MAX))) ?? [];
    if (entries.length === 0 && name === '') {
      at += 4 + length + 4; // the writer's own name, and how many there are
      entries.push(entryOf('Encoder', block.toString('utf8', 4, 4 + Math.min(length, 100))));
      continue;
    }
    if (name === '') break;
    entries.push(entryOf(name, value));
    at += 4 + length;
  }
  return entries;
}

function oggComments(file: FileBytes): number | undefined {
  const head = { size: Math.min(file.size, 64 * 1024), read: file.read };
  const opus = find(head, 'OpusTags');
  const vorbis = find(head, '\x03vorbis');
  return opus !== undefined ? opus + 8 : vorbis !== undefined ? vorbis + 7 : undefined;
}

function flacComments(file: FileBytes): number | undefined {
  for (let at = 4, count = 0; count < 100; count++) {
    const head = file.read(at, 4);
    if (head.length < 4) return undefined;
    const kind = head.readUInt8(0);
    if ((kind & 0x7f) === 4) return at + 4;
    if (kind & 0x80) return undefined;
    at += 4 + head.readUIntBE(1, 3);
  }
  return undefined;
}
