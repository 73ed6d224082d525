import { MailboxReader } from '../../electron/services/mail/mailbox.ts';
import { readMail } from '../../electron/services/mail/read-mail.ts';
import { ReadMail } from '../../shared/imports/mail.ts';
import { AppError } from '../../shared/reply.ts';
import { mail, mailbox } from '../fixtures/mails.ts';
import type { Importer } from './importer.ts';
import { mutated } from './mutated.ts';

const TOKENS = [
  ...[
    '\r\n',
    '\n',
    '\n\n',
    '\r',
    ': ',
    ';',
    '"',
    '\\',
    '(',
    ')',
    '<',
    '>',
    ',',
    '=',
    '--',
    '--parts',
    '--parts--',
    '\0',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=parts\r\n\r\n',
    'Content-Type: multipart/alternative; boundary="parts"\r\n',
  ],
  ...[
    'Content-Type: text/html; charset=utf-16\r\n\r\n',
    'Content-Type: message/rfc822\r\n\r\n',
    'Content-Type: text/plain; charset=x-none',
  ],
  ...[
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    '=?utf-8?B?',
    '=?iso-2022-jp?Q?=',
    '?=',
  ],
  ...[
    "filename*0*=utf-8''%E2%80",
    'filename="../../x"',
    'Date: ',
    'From: ',
    'To: a:b,c;',
    '<a href="x',
    '<script>',
    '<!--',
    '&#x110000;',
    '=ZZ',
  ],
  ...['\nFrom a Thu Mar  4 14:02:11 2027\n', '\n\nFrom - Thu Mar  4 14:02:11 2027\n', '\n>From ', '\n>>>From '],
];

const BASES = [
  mail(),
  mail({ attachment: 'photo.png' }),
  mail({
    subject: '=?utf-8?B?QWZ0ZXIgdGhlIHRhbGs=?=',
    text: '<p>One &amp; <a href="https://x.example/">two</a></p>',
  }).replace('text/plain', 'text/html'),
  'From: a@example.org\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<b>html</b>\r\n--b--\r\n',
  `From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n${mail()}\n--b--`,
].map((text) => Buffer.from(text));

const BOXES = [
  mailbox(mail(), mail({ attachment: 'photo.png' })),
  mailbox(mail({ text: 'From here on\n\nFrom him' }), mail()),
].map((text) => Buffer.from(text));

export const eml: Importer = {
  name: '.eml',
  fileName: 'fuzzed.eml',
  input: (random) => mutated(random, random.pick(BASES), TOKENS),
  read: async (bytes) => ReadMail.parse(await readMail(bytes)),
};

export const mbox: Importer = {
  name: '.mbox',
  fileName: 'fuzzed.mbox',
  input: (random) => mutated(random, random.pick(BOXES), TOKENS),
  async read(bytes) {
    const reader = new MailboxReader();
    const messages = [...pieces(bytes)].flatMap((piece) => [...reader.add(piece)]);
    for (const message of [...messages, ...reader.finish()]) if (message !== null) await readOne(message);
  },
};

/** Of any sizes, but the same again for the same file. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0, length = 1; at < bytes.length; at += length, length = (length * 7) % 1009)
    yield bytes.subarray(at, at + length);
}

/** One that cannot be read does not keep the others out. */
async function readOne(message: Buffer): Promise<void> {
  try {
    ReadMail.parse(await readMail(message));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
