import { inflateSync } from 'node:zlib';
import { type PdfToken, readPdfTokens } from './pdf-tokens.ts';

/** Something that could be read in the bytes of a PDF without its passphrase, and where. Never what it says. */
export interface ReadableString {
  readonly offset: number;
  readonly what: 'string' | 'stream' | 'comment' | 'not-encrypted';
}

/** Entries whose strings stand outside encryption by definition (ISO 32000-2, 7.6.1): key material and the file's id. */
const ALLOWED_KEYS: ReadonlySet<string> = new Set(['ID', 'O', 'U', 'OE', 'UE', 'Perms']);

/** AES-256 in CBC mode: 16 bytes of start vector, then whole blocks of 16, at least one. */
const AES_BLOCK = 16;

/** Random bytes hold this many printable characters in a row once in 10¹³ places. */
const TEXT_RUN = 32;

/**
 * Every string, stream and comment in the finished bytes that is not ciphertext. An encrypted PDF may be handed out only
 * if this is empty: PDF libraries claim to encrypt strings that they leave as they are.
 */
export function findReadableStrings(pdf: Uint8Array): ReadableString[] {
  const tokens = [...readPdfTokens(pdf)];
  const found = tokens.filter(isReadable).map(({ offset, kind }) => ({ offset, what: kind }));
  return tokens.some(({ key }) => key === 'UE') ? found : [{ offset: 0, what: 'not-encrypted' }, ...found];
}

function isReadable(token: PdfToken): boolean {
  switch (token.kind) {
    case 'string':
      return !ALLOWED_KEYS.has(token.key ?? '') && !isCiphertext(token.bytes);
    case 'stream':
      return !token.isCrossReference && (!isCiphertext(token.bytes) || isDeflated(token.bytes));
    case 'comment':
      return !/^%(PDF-\d\.\d|%EOF|[\x80-\xff]{4,5})\s*$/.test(Buffer.from(token.bytes).toString('latin1'));
  }
}

function isCiphertext(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true;
  if (bytes.length < 2 * AES_BLOCK || bytes.length % AES_BLOCK !== 0) return false;
  return isVaried(bytes) && longestText(bytes) < TEXT_RUN;
}

/**
 * Random bytes repeat themselves seldom: of `n` they hold 256 · (1 − (255/256)ⁿ) values, less a fifth in one of a
 * million cases. Words hold half of that, in any encoding.
 */
function isVaried(bytes: Uint8Array): boolean {
  const expected = 256 * (1 - (255 / 256) ** bytes.length);
  return new Set(bytes).size > 0.75 * expected;
}

/** Printable characters in a row, each of one byte, or of two with a zero before or after. */
function longestText(bytes: Uint8Array): number {
  let longest = 0;
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (isPrintable(byte)) length += 1;
    else if (byte !== 0 || bytes[at - 1] === 0) length = 0;
    longest = Math.max(longest, length);
  }
  return longest;
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isDeflated(bytes: Uint8Array): boolean {
  try {
    return inflateSync(bytes).length > 0;
  } catch {
    return false;
  }
}
