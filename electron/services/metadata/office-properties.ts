import { inflateRawSync } from 'node:zlib';
import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { packedFrom, type ZipMember, zipDirectory } from '../zip-directory.ts';
import { entryOf, unreadableEntry } from './entry.ts';
import { plain } from './xmp.ts';

/** Where office programs put what they say of a document: Microsoft's formats, and OpenDocument. */
const PARTS = ['docProps/core.xml', 'docProps/app.xml', 'meta.xml'];
const PART_MAX = 256 * 1024;
const ENTRIES_MAX = 200;

/** Author, times and program of an office document; nothing for another zip. Nothing else in it is unpacked. */
export function readOfficeProperties(file: FileBytes): MetadataEntry[] {
  return zipDirectory(file)
    .filter(({ name }) => PARTS.includes(name))
    .slice(0, PARTS.length) // a list may name the same part a thousand times
    .flatMap((member) => propertiesIn(unpacked(file, member)));
}

function unpacked(file: FileBytes, member: ZipMember): string | undefined {
  const from = packedFrom(file, member);
  if (from === undefined) return undefined;
  const packed = file.read(from, Math.min(member.packedSize, PART_MAX));
  try {
    return (member.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: PART_MAX })).toString('utf8');
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
