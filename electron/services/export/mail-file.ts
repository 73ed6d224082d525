import type { Instant } from '../../../shared/time.ts';

/** A letter as a mail draft. */
export interface MailDraft {
  /** In whose name. There is no address: the mail program puts its own in. */
  readonly organisation: string;
  /** Names and addresses as they were typed; only addresses can be written to. */
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly at: Instant;
  /** Makes the message's own id. */
  readonly id: string;
}

/**
 * A message (RFC 5322) that mail programs open as a draft. Lines end in CRLF; what is not ASCII is encoded (RFC 2047,
 * 2045). Its sender is a group without members (RFC 6854), as the app knows no address of its own and sends nothing.
 */
export function mailFile({ organisation, to, copies, subject, text, at, id }: MailDraft): string {
  const lines = [
    `From: ${phrase(organisation)}:;`,
    ...addressLine('To', to),
    ...addressLine('Cc', copies),
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@quietroom.invalid>`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(text.replaceAll(/\r\n|\r|\n/g, '\r\n')),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+$/;

/** The first address in a line such as "Nadia <nadia@example.org>"; undefined when it has none. */
function addressIn(typed: string): string | undefined {
  return typed.split(/[\s<>,;()"]+/).find((part) => ADDRESS.test(part) && part.length <= 254);
}

function addressLine(name: string, typed: readonly string[]): string[] {
  const addresses = typed.map(addressIn).filter((address) => address !== undefined);
  return addresses.length === 0 ? [] : [`${name}: ${addresses.join(',\r\n ')}`];
}

/** Encoded unless it is made of the words that need no quotes. */
function phrase(words: string): string {
  return /^[A-Za-z0-9 ]{1,60}$/.test(words.trim()) ? words.trim() : encoded(words, true);
}

const PLAIN_LINE = /^[\x20-\x7e]{0,60}$/;
/** Bytes of one encoded word: with its frame at most 75 characters. */
const WORD_BYTES = 42;

/** Nothing typed can begin another header: control characters become blanks. */
function encoded(typed: string, always = false): string {
  const line = typed.replaceAll(/\p{Cc}+/gu, ' ').trim();
  if (!always && PLAIN_LINE.test(line) && !line.includes('=?')) return line;
  const words = [''];
  for (const character of line) {
    if (Buffer.byteLength((words.at(-1) ?? '') + character) > WORD_BYTES) words.push('');
    words[words.length - 1] += character;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function base64Lines(text: string): string[] {
  return (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  );
}
