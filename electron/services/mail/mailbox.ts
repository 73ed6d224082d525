import { MAIL_MAX_BYTES } from '../../../shared/imports/mail.ts';

/** One message of a mailbox as it was before it was put there; null for one too large to be read. */
export type MailboxMessage = Buffer | null;

/** What stands before each message: the separator, a sender and a date as `ctime` writes it. */
const SEPARATOR = /^From .{0,200}\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{0,60}\d{1,2}:\d{2}/;
/** Enough of a line to know whether it is one. */
const BEGINNING = 400;
const [LF, CR] = [0x0a, 0x0d];

/** Whether a file begins as a mailbox does. */
export function isMailbox(beginning: Uint8Array): boolean {
  return SEPARATOR.test(Buffer.from(beginning.subarray(0, BEGINNING)).toString('latin1'));
}

/**
 * Takes a mailbox apart as it streams by. Not more than one message and one piece are held, and of a message that is too
 * large only its end, where the next one may begin.
 */
export class MailboxReader {
  private held = Buffer.alloc(1024 * 1024);
  /** Of what is held: where the message begins, how far it was looked through, where it ends so far. */
  private start = 0;
  private seen = 0;
  private end = 0;
  private isTooLarge = false;

  /** The messages that are complete with this piece. */
  *add(piece: Uint8Array): Generator<MailboxMessage> {
    this.keep(piece);
    yield* this.complete(BEGINNING);
    if (this.end - this.start <= MAIL_MAX_BYTES + BEGINNING) return;
    this.isTooLarge = true;
    this.start = Math.max(this.start, this.seen - 2); // whether the line before is empty
  }

  /** Nothing comes after. */
  *finish(): Generator<MailboxMessage> {
    yield* this.complete(0);
    yield this.take(this.end);
  }

  private *complete(ahead: number): Generator<MailboxMessage> {
    for (let next = this.findSeparator(ahead); next !== -1; next = this.findSeparator(ahead)) {
      yield this.take(next);
      this.start = next;
      this.seen = next;
    }
  }

  private take(end: number): MailboxMessage {
    const isTooLarge = this.isTooLarge || end - this.start > MAIL_MAX_BYTES;
    this.isTooLarge = false;
    return isTooLarge ? null : withoutEnvelope(this.held.subarray(this.start, end));
  }

  /** The line that begins the next message, after an empty one; -1 where none is seen with `ahead` bytes of it. */
  private findSeparator(ahead: number): number {
    for (;;) {
      const found = this.held.subarray(0, this.end).indexOf('\nFrom ', this.seen, 'latin1');
      if (found === -1 || this.end - found < ahead) {
        this.seen = found === -1 ? Math.max(this.start, this.end - BEGINNING) : found;
        return -1;
      }
      this.seen = found + 1;
      if (this.isAfterEmptyLine(found) && isMailbox(this.held.subarray(found + 1, this.end))) return found + 1;
    }
  }

  private isAfterEmptyLine(lineEnd: number): boolean {
    const before = this.held[lineEnd - 1];
    return before === LF || (before === CR && this.held[lineEnd - 2] === LF);
  }

  private keep(piece: Uint8Array): void {
    if (this.end + piece.length > this.held.length) {
      const length = this.end - this.start;
      const roomier = length + piece.length > this.held.length ? Buffer.alloc(2 * (length + piece.length)) : this.held;
      this.held.copy(roomier, 0, this.start, this.end);
      this.held = roomier;
      this.seen -= this.start;
      this.start = 0;
      this.end = length;
    }
    this.held.set(piece, this.end);
    this.end += piece.length;
  }
}

/** `>From ` was `From ` (mboxo); `>>From ` was `>From ` (mboxrd). */
function withoutEnvelope(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1'); // each byte a character, whatever its encoding
  return Buffer.from(text.slice(text.indexOf('\n') + 1).replace(/^>(>*From )/gm, '$1'), 'latin1');
}
