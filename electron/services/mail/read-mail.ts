import PostalMime, { type Address, type Email, type Mailbox } from 'postal-mime';
import { MAIL_MAX_BYTES, type MailAddress, type ReadMail } from '../../../shared/imports/mail.ts';
import { AppError } from '../../../shared/reply.ts';
import { cut, plainLine, plainText } from '../plain-text.ts';
import { safeFileName } from '../safe-file-name.ts';
import { htmlToText } from './html-to-text.ts';
import { readMailDate } from './mail-date.ts';

const MAX = { text: 100_000, people: 100, attachments: 200, headers: 30, lines: 2_000_000, boundaries: 5000 };

/** What the parser itself refuses: parts within parts, bytes of all headers. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 512 * 1024, forceRfc822Attachments: true };

/** A file without any of these is no message. */
const TELLING = ['from', 'to', 'cc', 'date', 'subject', 'message-id', 'received', 'reply-to', 'return-path'];
const SHOWN = [...TELLING, 'sender', 'bcc', 'delivered-to', 'in-reply-to', 'user-agent', 'x-mailer', 'list-id'];

/** Throws `unreadable-mail` for what is no message, is too large, or is built to keep a parser busy. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  return (await openMail(bytes)).mail;
}

/** The same with the bytes of its attachments, in their order. */
export async function openMail(bytes: Uint8Array): Promise<{ mail: ReadMail; contents: Uint8Array[] }> {
  refuseLarge(bytes);
  const email = await parsed(bytes);
  if (!email.headers.some(({ key }) => TELLING.includes(key))) throw unreadable('it has no header of a message');
  const attachments = email.attachments.slice(0, MAX.attachments);
  const contents = attachments.map(({ content }) => bytesOf(content));
  return { mail: mailOf(email, contents), contents };
}

function mailOf(email: Email, contents: readonly Uint8Array[]): ReadMail {
  const text = plainText(email.text ?? htmlToText(email.html ?? ''));
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
    truncated: lists || text.length > MAX.text || email.attachments.length > MAX.attachments,
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

/** Before anything is parsed: each line and each part costs time. */
function refuseLarge(bytes: Uint8Array): void {
  if (bytes.length > MAIL_MAX_BYTES) throw unreadable(`it is larger than ${MAIL_MAX_BYTES / 1024 / 1024} MB`);
  const [LINE, DASH] = [0x0a, 0x2d];
  let lines = 0;
  let boundaries = 0;
  for (let at = bytes.indexOf(LINE); at !== -1; at = bytes.indexOf(LINE, at + 1)) {
    lines += 1;
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) boundaries += 1;
  }
  if (lines > MAX.lines || boundaries > MAX.boundaries) throw unreadable('it has too many lines or parts');
}

/** The parser answers with bytes unless it is asked for text. */
function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function unreadable(state: string): AppError {
  return new AppError('unreadable-mail', `Cannot read the message: ${state}`);
}
