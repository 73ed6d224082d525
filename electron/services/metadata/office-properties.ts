import { inflateRawSync } from 'node:zlib';
import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { entryOf, unreadableEntry } from './entry.ts';
import { plain } from './xmp.ts';

/** Where office programs put what they say of a document: Microsoft's formats, and OpenDocument. */
const PARTS = ['docProps/core.xml', 'docProps/app.xml', 'meta.xml'];
const DIRECTORY_MAX = 4 * 1024 * 1024;
const PART_MAX = 256 * 1024;
const ENTRIES_MAX = 200;

/** Author, times and program of an office document; nothing for another zip. Nothing else in it is unpacked. */
export function readOfficeProperties(file: FileBytes): MetadataEntry[] {
  return centralDirectory(file)
    .filter(({ name }) => PARTS.includes(name))
    .slice(0, PARTS.length) // a list may name the same part a thousand times
    .flatMap((member) => propertiesIn(unpacked(file, member)));
}

interface Member {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly at: number;
}

function centralDirectory(file: FileBytes): Member[] {
  const tail = file.read(Math.max(0, file.size - 65_557), 65_557);
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1 || end + 22 > tail.length) return [];
  const directory = file.read(tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), DIRECTORY_MAX));
  const members: Member[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x0201_4b50; ) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    members.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return members;
}

function unpacked(file: FileBytes, { method, packedSize, at }: Member): string | undefined {
  const head = file.read(at, 30);
  if (head.length < 30) return undefined;
  const from = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = file.read(from, Math.min(packedSize, PART_MAX));
  try {
    return (method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: PART_MAX })).toString('utf8');
  } catch {
    return undefined;
  }
}

function propertiesIn(xml: string | undefined): MetadataEntry[] {
  if (xml === undefined) return [unreadableEntry('Office')];
  return [...xml.matchAll(/<(?:[\w-]+:)?([\w-]+)(?:\s[^<>]*)?>([^<>]+)<\//g)]
    .slice(0, ENTRIES_MAX)
    .map(([, name = '', text = '']) => entryOf(name, plain(text)));
}
