import PostalMime, { type Address, type Email, type Mailbox } from 'postal-mime';
import { MAIL_MAX_BYTES, type MailAddress, type ReadMail } from '../../../shared/imports/mail.ts';
import { AppError } from '../../../shared/reply.ts';
import { cut, plainLine, plainText } from '../plain-text.ts';
import { safeFileName } from '../safe-file-name.ts';
import { cutLongTexts } from './cut-long-text.ts';
import { htmlToText } from './html-to-text.ts';
import { readMailDate } from './mail-date.ts';

const MAX = { text: 100_000, html: 1_000_000, people: 100, attachments: 200, headers: 30 };
const MAX_OF_FILE = { lines: 1_000_000, shortLines: 100_000, parts: 5000 };

/** What the parser itself refuses: parts within parts, bytes of all headers. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true };

/** A file without any of these is no message. */
const TELLING = ['from', 'to', 'cc', 'date', 'subject', 'message-id', 'received', 'reply-to', 'return-path'];
const SHOWN = [...TELLING, 'sender', 'bcc', 'delivered-to', 'in-reply-to', 'user-agent', 'x-mailer', 'list-id'];

/** Throws `unreadable-mail` for what is no message, is too large, or is built to keep a parser busy. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  return (await openMail(bytes)).mail;
}

/** The same with the bytes of its attachments, in their order. */
export async function openMail(bytes: Uint8Array): Promise<{ mail: ReadMail; contents: Uint8Array[] }> {
  const places = placesOfParts(bytes);
  const { bytes: short, isCut } = cutLongTexts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), places);
  const email = await parsed(short);
  if (!email.headers.some(({ key }) => TELLING.includes(key))) throw unreadable('it has no header of a message');
  const attachments = email.attachments.slice(0, MAX.attachments);
  const contents = attachments.map(({ content }) => bytesOf(content));
  return { mail: mailOf(email, contents, isCut), contents };
}

function mailOf(email: Email, contents: readonly Uint8Array[], isCut: boolean): ReadMail {
  const text = plainText(email.text ?? htmlToText(cut(email.html ?? '', MAX.html)));
  const [to, cc] = [mailboxes(email.to), mailboxes(email.cc)];
  const lists = [to.length, cc.length].some((length) => length > MAX.people);
  return {
    from: mailboxes(email.from === undefined ? [] : [email.from])[0] ?? null,
    to: to.slice(0, MAX.people),
    cc: cc.slice(0, MAX.people),
    date: readMailDate(email.headers.find(({ key }) => key === 'date')?.value ?? ''),
    subject: plainLine(email.subject ?? ''),
    messageId: plainLine(email.messageId ?? ''),
    text: cut(text, MAX.text),
    attachments: contents.map((content, index) => attachmentOf(email.attachments[index], content.length)),
    headers: shownHeaders(email),
    truncated: isCut || lists || text.length > MAX.text || email.attachments.length > MAX.attachments,
  };
}

function attachmentOf(attachment: Email['attachments'][number] | undefined, size: number) {
  const mediaType = plainLine(attachment?.mimeType ?? '', 200);
  const name = attachment?.filename ?? (mediaType === 'message/rfc822' ? 'message.eml' : '');
  return { fileName: safeFileName(name), mediaType, size };
}

function shownHeaders({ headers }: Email): ReadMail['headers'] {
  return headers
    .filter(({ key }) => SHOWN.includes(key))
    .slice(0, MAX.headers)
    .map(({ originalKey, value }) => ({ name: plainLine(originalKey), value: plainLine(value, 1000) }));
}

/** The people in it; a group stands for its members. */
function mailboxes(addresses: readonly Address[] = []): MailAddress[] {
  const people = addresses.flatMap((address): Mailbox[] => (address.group === undefined ? [address] : address.group));
  return people.map(({ name, address }) => ({ name: plainLine(name), address: plainLine(address) }));
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw unreadable('it is nested too deeply, or its headers are too long'); // the parser's only refusals
  }
}

/**
 * Where lines begin with two dashes; before anything is parsed, as each line and each part costs time. Attachments have
 * lines of 60 characters or more: a hundred thousand short ones are no message that somebody wrote.
 */
function placesOfParts(bytes: Uint8Array): number[] {
  if (bytes.length > MAIL_MAX_BYTES) throw unreadable(`it is larger than ${MAIL_MAX_BYTES / 1024 / 1024} MB`);
  const places: number[] = [];
  let lines = 0;
  for (let at = bytes.indexOf(LF); at !== -1 && places.length <= MAX_OF_FILE.parts; at = bytes.indexOf(LF, at + 1)) {
    lines += 1;
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) places.push(at + 1);
  }
  const areShort = lines > MAX_OF_FILE.shortLines && bytes.length / lines < 40;
  if (lines > MAX_OF_FILE.lines || areShort || places.length > MAX_OF_FILE.parts)
    throw unreadable('it has too many lines or parts');
  return places;
}

const [LF, DASH] = [0x0a, 0x2d];

/** The parser answers with bytes unless it is asked for text. */
function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function unreadable(state: string): AppError {
  return new AppError('unreadable-mail', `Cannot read the message: ${state}`);
}
