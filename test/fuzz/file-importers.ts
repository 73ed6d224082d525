import { readFileSync } from 'node:fs';
import { bytesOf } from '../../electron/services/evidence-bytes.ts';
import { tellFormat } from '../../electron/services/evidence-format.ts';
import { metadataOf } from '../../electron/services/metadata/read-metadata.ts';
import { plainPdf } from '../../electron/services/strip/plain-pdf.ts';
import { stripped } from '../../electron/services/strip/strip.ts';
import { formatFacts } from '../../shared/evidence/format.ts';
import { MetadataEntry } from '../../shared/evidence/metadata.ts';
import { AppError } from '../../shared/reply.ts';
import type { Importer } from './importer.ts';
import { mutated } from './mutated.ts';

const PICTURES = ['picture.jpg', 'picture.png', 'picture.webp', 'picture.gif', 'picture.tiff', 'picture.avif'].map(
  sample,
);
const SOUNDS = ['film.mp4', 'film.mov', 'sound.mp3', 'sound.flac', 'sound.ogg', 'sound.m4a', 'sound.wav'].map(sample);
const PAGES = [sample('page.pdf')];
const OFFICE = [sample('text.docx')];

const TOKENS = [
  ...[
    '\xff\xd8',
    '\xff\xe1',
    '\xff\xed',
    '\xff\xda',
    '\xff\xd9',
    'Exif\0\0',
    'MM\0*',
    'II*\0',
    'http://ns.adobe.com/xap/1.0/\0',
  ],
  ...[
    'IHDR',
    'eXIf',
    'tEXt',
    'zTXt',
    'iTXt',
    'IDAT',
    'IEND',
    'RIFF',
    'WEBP',
    'VP8X',
    'EXIF',
    'XMP ',
    'GIF89a',
    '!\xfe',
    '!\xff\x0bXMP DataXMP',
  ],
  ...[
    'ftyp',
    'meta',
    'iloc',
    'iinf',
    'moov',
    'udta',
    '\xa9xyz',
    'ID3',
    'TPE1',
    'APIC',
    'OggS',
    'fLaC',
    'LIST',
    'PK\x01\x02',
    'PK\x05\x06',
  ],
  ...[
    '%PDF-1.7',
    '/Info',
    '/Metadata',
    '/Author (',
    '<feff',
    'stream\n',
    'endstream',
    'xref',
    'startxref',
    'trailer',
    '/Prev 0',
    '/ObjStm',
  ],
  ...['<x:xmpmeta>', '<rdf:RDF', '<!ENTITY a "', '<?xpacket', '<![CDATA[', '\0', '(', '<<', '['],
];

/** What it is, what it says of itself, and a copy without that. */
async function readFile(bytes: Buffer): Promise<void> {
  const format = tellFormat(bytes);
  const file = bytesOf(bytes);
  for (const entry of metadataOf(file, format)) MetadataEntry.parse(entry);
  if (format === 'pdf')
    await plainPdf(bytes).catch(refuse); // its thread may fail as it likes: `pdf.ts` refuses then
  else if (formatFacts(format).canStrip) for (const _piece of stripped(file, format));
}

function refuse(): never {
  throw new AppError('cannot-strip', 'Cannot strip the PDF: it is not built as PDF says');
}

const importer = (name: string, bases: readonly Buffer[]): Importer => ({
  name,
  fileName: 'fuzzed',
  input: (random) => mutated(random, random.pick(bases), TOKENS),
  read: readFile,
});

export const pictures = importer('picture', PICTURES);
export const recordings = importer('film and sound', SOUNDS);
export const pages = importer('PDF', PAGES);
export const office = importer('office file', OFFICE);

/** From the first bytes alone, whatever they are. */
export const kinds: Importer = {
  name: 'kind of file',
  fileName: 'fuzzed',
  input(random) {
    const known = random.pick([...PICTURES, ...SOUNDS, ...PAGES, ...OFFICE]).subarray(0, 2000);
    return random.chance(0.3) ? random.bytes(random.size(3000)) : mutated(random, known, TOKENS);
  },
  read: tellFormat,
};

function sample(name: string): Buffer {
  return readFileSync(new URL(`samples/${name}`, import.meta.url));
}
