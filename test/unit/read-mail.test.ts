import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../electron/services/mail/html-to-text.ts';
import { readMailDate } from '../../electron/services/mail/mail-date.ts';
import { openMail, readMail } from '../../electron/services/mail/read-mail.ts';
import { ReadMail } from '../../shared/imports/mail.ts';

const WITH_FILE = `From: =?utf-8?q?Ren=C3=A9e_Okafor?= <renee@example.org>
To: Team: a@example.org, "B, C" <b@example.org>;
Cc: d@example.org
Date: Thu, 4 Mar 2027 14:02:11 +0530
Subject: =?utf-8?B?QWZ0ZXIgdGhlIHRhbGs=?=
Message-ID: <one@example.org>
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

He stood there all evening, caf=E9 side.
--x
Content-Type: image/png
Content-Disposition: attachment; filename="../../CON.png\u202e"
Content-Transfer-Encoding: base64

aGVsbG8=
--x--
`;

describe('a message', () => {
  test('is read with its people, date and offset, text and attachments', async () => {
    const { mail, contents } = await openMail(bytes(WITH_FILE));
    expect(ReadMail.parse(mail)).toMatchObject({
      from: { name: 'Renée Okafor', address: 'renee@example.org' },
      to: [{ address: 'a@example.org' }, { name: 'B, C', address: 'b@example.org' }],
      date: { at: '2027-03-04T08:32:11.000Z', zone: '+0530' },
      subject: 'After the talk',
      text: 'He stood there all evening, café side.',
      attachments: [{ fileName: '_CON.png', mediaType: 'image/png', size: 5 }],
      truncated: false,
    });
    expect(Buffer.from(contents[0] ?? []).toString()).toBe('hello');
  });

  test('of HTML alone is reduced to its words; nothing of it is code', async () => {
    const html =
      '<style>p{x:url(https://x.example/)}</style><p>One<br>two &amp; <a href="https://y.example/">three</a></p>';
    const mail = await readMail(
      bytes(`From: a@example.org\nContent-Type: text/html\n\n${html}<script>alert(1)</script>`),
    );
    expect(mail.text).toBe('One\ntwo & [https://y.example/] three');
  });

  test('without a date has none', async () => {
    expect((await readMail(bytes('From: a@example.org\n\nHello'))).date).toBeNull();
  });

  test('inside another is one of its attachments', async () => {
    const inner = 'Content-Type: message/rfc822\n\nFrom: b@example.org\n\nInner';
    const mail = await readMail(
      bytes(`From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\n${inner}\n--x--`),
    );
    expect(mail).toMatchObject({ text: '', attachments: [{ fileName: 'message.eml', mediaType: 'message/rfc822' }] });
  });

  test('is cut, and says so, where it is longer than can be shown', async () => {
    const mail = await readMail(bytes(`From: a@example.org\n\n${'a'.repeat(200_000)}`));
    expect(mail).toMatchObject({ truncated: true });
    expect(mail.text).toHaveLength(100_000);
  });

  test('keeps its attachments whole when its text is cut', async () => {
    const long = WITH_FILE.replace('He stood', `${'Much ado. '.repeat(8)}\n`.repeat(40_000)).replace(
      'aGVsbG8=',
      'aGVsbG8h'.repeat(500_000),
    );
    const { mail, contents } = await openMail(bytes(long));
    expect(mail).toMatchObject({ truncated: true, attachments: [{ size: 3_000_000 }] });
    expect(Buffer.from(contents[0] ?? []).equals(Buffer.from('hello!'.repeat(500_000)))).toBe(true);
  });

  test.each([
    ['text/plain; format=flowed', `${'word '.repeat(14)}\r\n`],
    ['text/plain; charset=utf-7', '+'],
    ['text/html', '<p>'],
    ['text/html', '<a href="'],
    ['text/html; charset=utf-8', '&#x41;'],
  ])('of 45 MB of %s as %j is neither read for long nor held in memory', async (type, part) => {
    const message = bytes(
      `From: a@example.org\r\nContent-Type: ${type}\r\n\r\n${part.repeat(Math.floor(45_000_000 / part.length))}`,
    );
    const [begun, before] = [performance.now(), process.memoryUsage().rss];
    expect(await readMail(message)).toMatchObject({ truncated: true });
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
  });

  test.each([
    ['an empty file', ''],
    ['a text', 'Dear diary\n\nnothing happened'],
    ['a picture', '\u0089PNG\r\n\u001a\n'],
    ['too many parts', `From: a\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\n\n'.repeat(6000)}`],
    ['a million empty lines', `From: a\n\n${'\n'.repeat(1_000_000)}`],
    ['parts in parts', `From: a\n${nested(100)}`],
    ['a header without end', `From: a\nX: ${'y\n '.repeat(400_000)}`],
  ])('is not %s', async (_what, text) => {
    await expect(readMail(bytes(text))).rejects.toMatchObject({ code: 'unreadable-mail' });
  });

  test('of more than 50 MB is refused before it is read', async () => {
    await expect(readMail(new Uint8Array(50 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'unreadable-mail' });
  });
});

test.each([
  ['Thu, 4 Mar 2027 14:02:11 +0530', '2027-03-04T08:32:11.000Z', '+0530'],
  ['4 Mar 2027 14:02 EST', '2027-03-04T19:02:00.000Z', '-0500'],
  ['Thu, 04 Mar 99 14:02:11 GMT (UTC)', '1999-03-04T14:02:11.000Z', 'UTC'],
  ['Thu, 4 Mar 2027 14:02:11 -0000', '2027-03-04T14:02:11.000Z', 'UTC'],
])('the date %s is %s', (value, at, zone) => {
  expect(readMailDate(value)).toEqual({ at, zone });
});

test.each([
  '',
  'yesterday',
  '31 Feb 2027 10:00 +0000',
  '4 Mar 2027 25:00 +0000',
  '4 Mar 2027 10:00 +9900',
  '4 Foo 2027 10:00',
])('no date is %j', (value) => expect(readMailDate(value)).toBeNull());

test('HTML with nothing closed takes no longer than its length', () => {
  for (const part of ['<', '<a ', '<!--', '<script>', '<p>', '&', '<a href=', '</']) {
    const begun = performance.now();
    htmlToText(part.repeat(300_000));
    expect(performance.now() - begun).toBeLessThan(2000);
  }
});

function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

function nested(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}x\n\n--b${index}x\n`,
  );
  return parts.join('');
}
