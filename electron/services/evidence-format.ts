import type { EvidenceFormat } from '../../shared/evidence/format.ts';
import { tellText } from './text-format.ts';

/** What a file is, by its first bytes (a piece is enough). Its name and declared type are not asked. */
export function tellFormat(start: Buffer): EvidenceFormat {
  return signatures.find(([, fits]) => fits(start))?.[0] ?? tellMedia(start) ?? tellText(start) ?? 'unknown';
}

const has = (text: string, at = 0) => {
  const magic = Buffer.from(text, 'latin1');
  return (start: Buffer) => start.subarray(at, at + magic.length).equals(magic);
};

/** Signatures as in the formats' own specifications; a zip also holds office documents, which are only exported. */
const signatures: readonly (readonly [EvidenceFormat, (start: Buffer) => boolean])[] = [
  ['jpeg', has('\xff\xd8\xff')],
  ['png', has('\x89PNG\r\n\x1a\n')],
  ['gif', (start) => has('GIF87a')(start) || has('GIF89a')(start)],
  ['webp', (start) => has('RIFF')(start) && has('WEBP', 8)(start)],
  ['wav', (start) => has('RIFF')(start) && has('WAVE', 8)(start)],
  ['tiff', (start) => has('II*\0')(start) || has('MM\0*')(start)],
  ['bmp', (start) => has('BM')(start) && has('\0\0\0\0', 6)(start)],
  ['pdf', (start) => has('%PDF-')(start.subarray(start.findIndex((byte) => !BLANKS.includes(byte))))],
  ['ogg', has('OggS\0')],
  ['flac', has('fLaC')],
  ['webm', has('\x1a\x45\xdf\xa3')],
  ['zip', has('PK\x03\x04')],
];
/** White space and a byte order mark, which some programs put before a PDF. */
const BLANKS: readonly number[] = [0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf];

function tellMedia(start: Buffer): EvidenceFormat | undefined {
  if (has('ftyp', 4)(start)) return tellBrand(start.toString('latin1', 8, 12));
  if (has('moov', 4)(start) || has('mdat', 4)(start) || has('wide', 4)(start)) return 'mov'; // before brands existed
  if (has('ID3')(start)) return 'mp3';
  return tellSoundFrame(start);
}

/** The main brand of an ISO base media file. */
function tellBrand(brand: string): EvidenceFormat {
  if (/^(avif|avis)$/.test(brand)) return 'avif';
  if (/^(heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/.test(brand)) return 'heic';
  if (/^M4[AB]/.test(brand)) return 'm4a';
  if (brand === 'qt  ') return 'mov';
  return 'mp4';
}

/** Sound without a header: two frames of the same kind, the second where the first one ends. */
function tellSoundFrame(start: Buffer): EvidenceFormat | undefined {
  const first = soundFrame(start, 0);
  return first !== undefined && soundFrame(start, first.length)?.format === first.format ? first.format : undefined;
}

interface SoundFrame {
  readonly format: 'mp3' | 'aac';
  /** In bytes. */
  readonly length: number;
}

/** Bit rates of MPEG 1 and 2, layer III, in kbit/s, and sampling rates of MPEG 1 in Hz (ISO 11172-3, 13818-3). */
const KBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES = [44_100, 48_000, 32_000];

function soundFrame(bytes: Buffer, at: number): SoundFrame | undefined {
  const [sync = 0, kind = 0, rates = 0, low = 0, length = 0, lowest = 0] = bytes.subarray(at, at + 6);
  if (sync !== 0xff || kind < 0xe0) return undefined;
  if ((kind & 0xf6) === 0xf0) return { format: 'aac', length: ((low & 3) << 11) | (length << 3) | (lowest >> 5) };
  const version = (kind >> 3) & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5
  const kbits = (version === 3 ? KBITS_1 : KBITS_2)[rates >> 4];
  const rate = RATES[(rates >> 2) & 3];
  if ((kind & 6) !== 2 || version === 1 || !kbits || rate === undefined) return undefined;
  const perSecond = version === 3 ? rate : rate / (version === 2 ? 2 : 4);
  const size = Math.floor(((version === 3 ? 144_000 : 72_000) * kbits) / perSecond) + ((rates >> 1) & 1);
  return { format: 'mp3', length: size };
}
