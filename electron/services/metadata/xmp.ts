import type { MetadataEntry } from '../../../shared/evidence/metadata.ts';
import type { FileBytes } from '../evidence-bytes.ts';
import { entryOf, unreadableEntry } from './entry.ts';

const PACKET_MAX = 1024 * 1024;
const STEP = 4 * 1024 * 1024;
/** What stands further in is not looked for. */
const SEARCHED_MAX = 64 * 1024 * 1024;
const BEGINS = '<x:xmpmeta';
const ENDS = '</x:xmpmeta>';

/** What XMP says, wherever in a file it stands: every format embeds it as plain XML. The first packet is enough. */
export function readXmp(file: FileBytes): MetadataEntry[] {
  const at = find(file, BEGINS);
  if (at === undefined) return [];
  const packet = file.read(at, PACKET_MAX).toString('utf8');
  const end = packet.indexOf(ENDS);
  const entries = entriesOf(end === -1 ? packet : packet.slice(0, end));
  return end === -1 ? [...entries, unreadableEntry('XMP')] : entries;
}

/** Where some ASCII text stands first. */
export function find(file: FileBytes, text: string, from = 0): number | undefined {
  for (let at = from; at < Math.min(file.size, SEARCHED_MAX); at += STEP) {
    const found = file.read(at, STEP + text.length - 1).indexOf(text, 0, 'latin1');
    if (found !== -1) return at + found;
  }
  return undefined;
}

/** A name is looked at from its beginning only: from each of its letters, a long one takes hours. */
const ATTRIBUTE = /(?<![\w.-])([\w.-]+):([\w.-]+)\s*=\s*"([^"]*)"/g;
const STRUCTURE = /^(rdf|x|xml|xmlns)$/;

/** Attributes and texts by the name of what they stand in; how XMP nests them is not told. */
function entriesOf(xml: string): MetadataEntry[] {
  const entries: MetadataEntry[] = [];
  let within = '';
  for (const tag of xml.split('<').slice(1)) {
    const [head = '', text = ''] = splitAt(tag, '>');
    const [, prefix = '', name = ''] = /^([\w.-]+):([\w.-]+)/.exec(head) ?? [];
    if (name !== '' && !STRUCTURE.test(prefix)) within = name;
    for (const [, space = '', label = '', value = ''] of head.matchAll(ATTRIBUTE)) {
      if (!STRUCTURE.test(space) && value !== '') entries.push(entryOf(label, plain(value)));
    }
    if (text.trim() !== '' && within !== '') entries.push(entryOf(within, plain(text)));
  }
  return entries;
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function plain(xml: string): string {
  return xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
