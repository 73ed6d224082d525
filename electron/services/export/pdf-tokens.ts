/** What may carry words in the bytes of a PDF. `key` is the dictionary entry that a string belongs to, directly or in an array. */
export interface PdfToken {
  readonly kind: 'string' | 'stream' | 'comment';
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly key: string | undefined;
  /** A cross-reference stream is never encrypted; it holds offsets only. */
  readonly isCrossReference: boolean;
}

/** Reads a PDF from its first byte to its last, relying on no table in it. */
export function* readPdfTokens(pdf: Uint8Array): Generator<PdfToken> {
  const scan: Scan = { pdf, text: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1'), at: 0 };
  let key: string | undefined;
  let depth = 0;
  let dictionaryStart = 0;
  while (scan.at < pdf.length) {
    const offset = scan.at;
    const sign = scan.text.charAt(offset);
    if (scan.text.startsWith('<<', offset)) {
      if (depth++ === 0) dictionaryStart = offset;
      scan.at += 2;
    } else if (scan.text.startsWith('>>', offset)) {
      depth = Math.max(0, depth - 1);
      scan.at += 2;
    } else if (sign === '(' || sign === '<') {
      yield { kind: 'string', offset, bytes: sign === '(' ? literal(scan) : hex(scan), key, isCrossReference: false };
    } else if (sign === '%') {
      yield {
        kind: 'comment',
        offset,
        bytes: pdf.subarray(offset, endOfLine(scan)),
        key: undefined,
        isCrossReference: false,
      };
    } else if (sign === '/') {
      key = name(scan);
    } else if (depth === 0 && /^stream\r?\n/.test(scan.text.slice(offset, offset + 8))) {
      yield stream(scan, scan.text.slice(dictionaryStart, offset));
    } else {
      scan.at += 1;
    }
  }
}

interface Scan {
  readonly pdf: Uint8Array;
  readonly text: string;
  at: number;
}

function literal(scan: Scan): Uint8Array {
  const bytes: number[] = [];
  let nested = 0;
  for (scan.at += 1; scan.at < scan.pdf.length; scan.at++) {
    const sign = scan.text.charAt(scan.at);
    if (sign === ')' && nested-- === 0) break;
    if (sign === '(') nested += 1;
    if (sign === '\\') bytes.push(...escaped(scan));
    else bytes.push(sign.charCodeAt(0));
  }
  scan.at += 1;
  return Uint8Array.from(bytes);
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function escaped(scan: Scan): number[] {
  const octal = /^[0-7]{1,3}/.exec(scan.text.slice(scan.at + 1, scan.at + 4))?.[0];
  scan.at += octal?.length ?? 1;
  if (octal !== undefined) return [Number.parseInt(octal, 8) & 0xff];
  const sign = scan.text.charAt(scan.at);
  return sign === '\n' || sign === '\r' ? [] : [ESCAPES[sign] ?? sign.charCodeAt(0)];
}

function hex(scan: Scan): Uint8Array {
  const end = scan.text.indexOf('>', scan.at);
  const digits = scan.text.slice(scan.at + 1, end < 0 ? undefined : end).replace(/[^0-9a-f]/gi, '');
  scan.at = end < 0 ? scan.pdf.length : end + 1;
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function name(scan: Scan): string {
  const found = /^\/[^\s()<>[\]{}/%]*/.exec(scan.text.slice(scan.at, scan.at + 200))?.[0] ?? '/';
  scan.at += found.length;
  return found.slice(1);
}

function endOfLine(scan: Scan): number {
  const length = scan.text.slice(scan.at).search(/[\r\n]/);
  scan.at = length < 0 ? scan.pdf.length : scan.at + length;
  return scan.at;
}

/** By its stated length where that leads to `endstream`, else up to the next one. */
function stream(scan: Scan, dictionary: string): PdfToken {
  const offset = scan.at;
  const start = scan.text.indexOf('\n', offset) + 1;
  const stated = Number(/\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1] ?? Number.NaN);
  const fits = /^\s*endstream/.test(scan.text.slice(start + stated, start + stated + 12));
  const next = scan.text.indexOf('endstream', start);
  const end = fits ? start + stated : next < 0 ? scan.pdf.length : next;
  scan.at = scan.text.indexOf('endstream', end) < 0 ? scan.pdf.length : scan.text.indexOf('endstream', end) + 9;
  const isCrossReference = /\/Type\s*\/XRef\b/.test(dictionary);
  return { kind: 'stream', offset, bytes: scan.pdf.subarray(start, end), key: undefined, isCrossReference };
}
