import type { EvidenceFormat } from '../../shared/evidence/format.ts';

/** Whether it is text that can be shown as such, or a message; undefined for anything else. */
export function tellText(start: Buffer): EvidenceFormat | undefined {
  if (start.subarray(0, 5).toString('latin1') === '{\\rtf') return undefined; // text only to machines
  const text = asUtf16(start) ?? asUtf8(start) ?? asLatin(start);
  if (text === undefined) return undefined;
  return isMessage(text) ? 'mail' : 'text';
}

/** Only with a byte order mark. */
function asUtf16(bytes: Buffer): string | undefined {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16LE(0);
  if (mark === 0xfeff) return decode(bytes, 'utf-16le');
  if (mark === 0xfffe) return decode(bytes, 'utf-16be');
  return undefined;
}

function asUtf8(bytes: Buffer): string | undefined {
  return decode(bytes, 'utf-8');
}

/** Where most is ASCII and the rest is letters and signs of Windows-1252: other scripts would be shown as nonsense. */
function asLatin(bytes: Buffer): string | undefined {
  const foreign = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return foreign * 4 > bytes.length ? undefined : decode(bytes, 'windows-1252');
}

/** A piece may end within a character; what no text holds (a NUL, most other control characters) makes it none. */
function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return CONTROLS.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x07\x0e-\x1a\x1c-\x1f\x7f]/;

/** RFC 822: it begins with header lines, and at least two of them are those of a message. */
function isMessage(text: string): boolean {
  const [head = ''] = text.slice(0, 64 * 1024).split(/\r?\n\r?\n/, 1);
  const lines = head
    .trimEnd()
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  if (!lines.every((line, place) => HEADER.test(line) || (place > 0 && /^[ \t]/.test(line)))) return false;
  return new Set(lines.flatMap((line) => OF_A_MESSAGE.exec(line)?.[1]?.toLowerCase() ?? [])).size >= 2;
}

const HEADER = /^[!-9;-~]+[ \t]*:/;
const OF_A_MESSAGE =
  /^(from|to|cc|date|subject|message-id|received|return-path|delivered-to|reply-to|mime-version|sender|in-reply-to)[ \t]*:/i;
