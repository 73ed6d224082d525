import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mailFile } from '../../electron/services/export/mail-file.ts';

const DRAFT = {
  organisation: 'Chor am See',
  to: ['Nour Haddad <nour@example.org>'],
  copies: ['ines@example.org', 'Olu, without an address'],
  subject: 'What we found',
  text: 'Dear Nour,\n\nthank you — شكرا.\n',
  at: '2027-03-04T12:00:00.000Z',
  id: '0195',
};

test('a mail program reads what was written, and who it goes to', async () => {
  const mail = await PostalMime.parse(mailFile(DRAFT));
  expect(mail.subject).toBe('What we found');
  expect(mail.text?.replaceAll('\r\n', '\n')).toBe(DRAFT.text);
  expect(mail.to).toEqual([{ name: '', address: 'nour@example.org' }]);
  expect(mail.cc).toEqual([{ name: '', address: 'ines@example.org' }]);
  expect(mail.date).toBe('2027-03-04T12:00:00.000Z');
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
});

test('lines stay short, end in CRLF and are ASCII', () => {
  const subject = 'Über die Grenzen '.repeat(12);
  const written = mailFile({ ...DRAFT, organisation: 'Füße & Töne', subject, text: '長い話 '.repeat(400) });
  expect(written).toMatch(/^[\x20-\x7e\r\n]+$/);
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...written.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
});

test('a long subject comes back whole', async () => {
  const subject = 'Über die Grenzen 🕯️ '.repeat(10).trim();
  expect((await PostalMime.parse(mailFile({ ...DRAFT, subject }))).subject).toBe(subject);
});

test('nothing typed begins a header of its own', async () => {
  const subject = 'Hello\r\nBcc: everybody@example.org';
  const written = mailFile({
    ...DRAFT,
    subject,
    to: ['a@example.org\r\nBcc: b@example.org'],
    organisation: 'A\nBcc: c@d.org',
  });
  expect(written).not.toMatch(/^Bcc:/im);
  expect((await PostalMime.parse(written)).subject).toBe('Hello Bcc: everybody@example.org');
});

test('who has no address is left out', () => {
  expect(mailFile({ ...DRAFT, to: ['The board'], copies: [] })).not.toMatch(/^(To|Cc):/m);
});
