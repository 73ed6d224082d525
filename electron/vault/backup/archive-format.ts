/**
 * A backup is one uncompressed tar archive, so that any program unpacks it, with nothing readable inside but `README.txt`:
 *
 *     casefile.quietroom/README.txt
 *     casefile.quietroom/keys/….age
 *     casefile.quietroom/casefile.db    as it lies on the disk, encrypted
 *     SHA256SUMS                        of all of them, last: `sha256sum -c SHA256SUMS`
 *
 * Its end (the sums, two empty blocks, nothing after) is written last: an archive without it was cut off.
 */
export const BLOCK = 512;
export const FOLDER = 'casefile.quietroom';
export const SUMS = 'SHA256SUMS';
export const END = Buffer.alloc(2 * BLOCK);
export const ENDING = '.quietroom-backup';
/** As `case-file-folder.ts` names them. */
export const KEY_FILE = /^([0-9a-f]{16}|recovery|shares)(\.[0-9a-f]{32})?\.age$/;

export interface Entry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly at: number;
}

/** The bytes after an entry that fill its last block. */
export const fillOf = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

export function headerOf({ path, size, at }: Entry): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(path) > NAME_BYTES) throw new Error('A path is too long for an archive');
  header.write(path, 0, 'utf8');
  header.write(`${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, 'latin1');
  writeSize(header, size);
  header.write(`${octal(at, 11)}\0`, 136, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148, 'latin1');
  return header;
}

/** Undefined for what is no header of a plain file as `headerOf` writes them. */
export function readHeader(header: Buffer): Entry | undefined {
  const path = textAt(header, 0, NAME_BYTES);
  const entry = { path, size: readSize(header), at: Number.parseInt(textAt(header, 136, 12), 8) };
  const fits = path !== '' && [entry.size, entry.at].every((value) => Number.isSafeInteger(value) && value >= 0);
  return fits && headerOf(entry).equals(header) ? entry : undefined;
}

const NAME_BYTES = 100;
/** What eleven octal digits hold: 8 GiB. */
const OCTAL_MAX = 0o77777777777;
const BINARY_SIZE = 0x80;

/** Larger files have their size in binary, as GNU tar and bsdtar write and read it. */
function writeSize(header: Buffer, size: number): void {
  if (size <= OCTAL_MAX) header.write(`${octal(size, 11)}\0`, 124, 'latin1');
  else {
    header[124] = BINARY_SIZE;
    header.writeBigUInt64BE(BigInt(size), 128);
  }
}

function readSize(header: Buffer): number {
  if (header[124] === BINARY_SIZE) return Number(header.readBigUInt64BE(128));
  return Number.parseInt(textAt(header, 124, 12), 8);
}

/** Over the header with its own place blank. */
function checksumOf(header: Buffer): number {
  const blank = Buffer.from(header);
  blank.fill(' ', 148, 156);
  return blank.reduce((sum, byte) => sum + byte, 0);
}

function textAt(header: Buffer, start: number, length: number): string {
  const text = header.toString('utf8', start, start + length);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
