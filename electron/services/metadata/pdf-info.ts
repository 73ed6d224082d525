import { constants, inflateSync } from 'node:zlib';
import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { entryOf, unreadableEntry } from './entry.ts';

/** Read in windows that overlap, up to so much in all; a page's pictures are passed over. */
const WINDOW = 1024 * 1024;
const OVERLAP = 16 * 1024;
const READ_MAX = 64 * 1024 * 1024;
/** Of one packed group of objects, and of all of them. */
const UNPACKED_MAX = 4 * 1024 * 1024;
const GROUPS_MAX = 100;
const ENTRIES_MAX = 200;

/**
 * What a PDF says in its information dictionary, also in versions of it that were replaced later but still stand in the
 * file. Found by their looks and not by following references, so that a broken or hostile file is read as well.
 */
export function readPdfInfo(file: FileBytes): MetadataEntry[] {
  const told = new Map<string, MetadataEntry>();
  const tell = (text: string) => {
    for (const entry of infoIn(text)) if (told.size < ENTRIES_MAX) told.set(`${entry.label} ${entry.value}`, entry);
  };
  let isEncrypted = false;
  const groups = { left: GROUPS_MAX };
  for (const text of windows(file)) {
    isEncrypted ||= text.includes('/Encrypt');
    tell(text);
    for (const group of packedGroups(text, groups)) tell(group);
  }
  return isEncrypted ? [unreadableEntry('PDF')] : [...told.values()];
}

function* windows(file: FileBytes): Generator<string> {
  for (let at = 0; at < Math.min(file.size, READ_MAX); at += WINDOW) {
    yield file.read(at, WINDOW + OVERLAP).toString('latin1');
  }
}

/** Objects are packed in groups since PDF 1.5. */
function* packedGroups(text: string, groups: { left: number }): Generator<string> {
  for (let at = text.indexOf('/ObjStm'); at !== -1; at = text.indexOf('/ObjStm', at + 1)) {
    const begins = /stream\r?\n/.exec(text.slice(at, at + 1000));
    if (begins === null) continue;
    if (groups.left-- <= 0) return;
    try {
      const packed = Buffer.from(text.slice(at + begins.index + begins[0].length), 'latin1');
      const options = { maxOutputLength: UNPACKED_MAX, finishFlush: constants.Z_SYNC_FLUSH };
      yield inflateSync(packed, options).toString('latin1');
    } catch {
      // packed in another way, or larger than any that a program writes
    }
  }
}

const KEYS = '(Author|Creator|Producer|CreationDate|ModDate|Title|Subject|Keywords|Company|Manager|SourceModified)';
const ENTRY = new RegExp(`/${KEYS}\\s*(\\((?:[^()\\\\]|\\\\.){0,2000}\\)|<[0-9A-Fa-f\\s]{0,4000}>)`, 'gs');
/** Titles also stand before headings in a table of contents: only near one of these it is the document's own. */
const OF_INFO = /\/(Producer|Creator|CreationDate|ModDate|Author)\b/;

function* infoIn(text: string): Generator<MetadataEntry> {
  let left = ENTRIES_MAX;
  for (const { 1: key = '', 2: written = '', index } of text.matchAll(ENTRY)) {
    if (left-- <= 0) return;
    const around = text.slice(text.lastIndexOf('<<', index), text.indexOf('>>', index) + 1);
    if (/^(Title|Subject|Keywords)$/.test(key) && !OF_INFO.test(around)) continue;
    yield entryOf(key, decoded(written.startsWith('<') ? fromHex(written) : fromLiteral(written)));
  }
}

function fromHex(written: string): Buffer {
  return Buffer.from(written.replace(/[<>\s]/g, ''), 'hex');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function fromLiteral(written: string): Buffer {
  const text = written.slice(1, -1).replace(/\\([0-7]{1,3}|\r?\n|.)/gs, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    return escaped.endsWith('\n') ? '' : (ESCAPES[escaped] ?? escaped);
  });
  return Buffer.from(text, 'latin1');
}

/** UTF-16 or UTF-8 with their marks, else Latin. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}
