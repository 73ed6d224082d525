import { TEXT_MAX_BYTES } from '../../../shared/imports/message.ts';
import { AppError } from '../../../shared/reply.ts';

/**
 * A file's text with one kind of line end. UTF-8 and UTF-16 by their mark, else UTF-8, else what Windows wrote before it.
 * Throws `too-large` and `unreadable-text`.
 */
export function decodeText(bytes: Uint8Array): string {
  refuseLargeText(bytes.length);
  const text = decoded(bytes);
  refuseManyLines(text);
  const even = text.replace(/\r\n?/g, '\n');
  const zero = even.indexOf('\0');
  if (zero !== -1) throw unreadable('it holds a NUL', even, zero);
  return even;
}

/** Forty for each message that can be read; each takes memory of its own. */
const LINES_MAX = 200_000;
/** In UTF-16 code units: ten notes full. */
const LINE_MAX = 1_000_000;

function refuseManyLines(text: string): void {
  const end = /\r\n?|\n/g;
  let from = 0;
  for (let line = 1; ; line++) {
    const length = (end.exec(text)?.index ?? text.length) - from;
    if (length > LINE_MAX) throw unreadableAt('the line is too long', line, LINE_MAX + 1);
    if (line > LINES_MAX) throw unreadableAt('it has too many lines', line, 1);
    if (end.lastIndex === 0) return;
    from = end.lastIndex;
  }
}

/** Before anything of it is read. */
export function refuseLargeText(size: number): void {
  if (size <= TEXT_MAX_BYTES) return;
  const megabytes = TEXT_MAX_BYTES / 1024 / 1024;
  throw new AppError('too-large', `Cannot read the text: it is larger than ${megabytes} MB`, {
    details: { megabytes },
  });
}

/** Says the place as people count: from 1. */
export function unreadableAt(state: string, row: number, column: number): AppError {
  return new AppError('unreadable-text', `Cannot read the text: ${state} (row ${row}, column ${column})`, {
    details: { row, column },
  });
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function unreadable(state: string, text: string, at: number): AppError {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return unreadableAt(state, before.split('\n').length, at - lineStart + 1);
}
