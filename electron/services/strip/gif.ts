import type { FileBytes } from '../evidence-bytes.ts';
import { listPieces, misbuilt, type Part } from './part.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Without comments, XMP and other programs' blocks and whatever follows the picture; with how often it is repeated. */
export function* stripGif(file: FileBytes): Generator<Part> {
  yield { from: 0, to: afterColours(file, 10, 13) };
  for (const { kind, label, name, from, to } of listPieces(gifBlocks(file), 'GIF')) {
    if (kind === IMAGE || label === GRAPHIC_CONTROL || (label === APPLICATION && LOOPS.includes(name)))
      yield { from, to };
  }
  yield Buffer.from([TRAILER]);
}

const LOOPS: readonly string[] = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

export interface GifBlock {
  readonly kind: number;
  /** Of an extension. */
  readonly label: number | undefined;
  /** Of an application's extension. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export function* gifBlocks(file: FileBytes): Generator<GifBlock> {
  for (let at = afterColours(file, 10, 13); ; ) {
    const [kind, label] = file.read(at, 2);
    if (kind === TRAILER || kind === undefined) return; // some programs leave the end out
    if (kind !== EXTENSION && kind !== IMAGE) throw misbuilt('GIF');
    const to = afterSubBlocks(file, kind === IMAGE ? afterColours(file, at + 9, at + 10) + 1 : at + 2);
    const name = label === APPLICATION && kind === EXTENSION ? file.read(at + 3, 11).toString('latin1') : '';
    yield { kind, label: kind === EXTENSION ? label : undefined, name, from: at, to };
    at = to;
  }
}

/** Where a colour table ends, if the flags say that there is one. */
function afterColours(file: FileBytes, flagsAt: number, from: number): number {
  const [flags = 0] = file.read(flagsAt, 1);
  return flags & 0x80 ? from + 3 * 2 ** ((flags & 7) + 1) : from;
}

/** Each says how long it is in its first byte; the last one has none. */
function afterSubBlocks(file: FileBytes, from: number): number {
  let [at, start, bytes] = [from, from, file.read(from, WINDOW)];
  for (;;) {
    if (at - start >= bytes.length) [start, bytes] = [at, file.read(at, WINDOW)];
    const length = bytes[at - start];
    if (length === undefined) throw misbuilt('GIF');
    at += 1 + length;
    if (length === 0) return at;
  }
}

const WINDOW = 64 * 1024;
