import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMailbox, type MailboxMessage, MailboxReader } from '../../electron/services/mail/mailbox.ts';

const BOX = `From ana@example.org Thu Mar  4 14:02:11 2027
Subject: One

He said it.
From the stage, too.

>From what I saw it was loud.
>>From is quoted twice.

From - Fri Mar 05 09:00:00 2027
Subject: Two

From home I write this.

From 1790000000000000000@xxx Fri Mar 05 10:00:00 +0000 2027\r
Subject: Three\r
\r
End`;

test('messages stand between their separators, with what was quoted for the mailbox as it was', () => {
  expect(texts([Buffer.from(BOX)])).toEqual([
    'Subject: One\n\nHe said it.\nFrom the stage, too.\n\nFrom what I saw it was loud.\n>From is quoted twice.\n\n',
    'Subject: Two\n\nFrom home I write this.\n\n',
    'Subject: Three\r\n\r\nEnd',
  ]);
});

test('it makes no difference where the file was cut into pieces', () => {
  const whole = texts([Buffer.from(BOX)]);
  fc.assert(
    fc.property(fc.array(fc.nat(BOX.length)), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), BOX.length];
      const pieces = places.slice(1).map((end, index) => Buffer.from(BOX.slice(places[index], end)));
      expect(texts(pieces)).toEqual(whole);
    }),
  );
});

test('one line of 120 MB is one message too large, and the next is read', () => {
  function* pieces() {
    yield Buffer.from('From a Thu Mar  4 14:02:11 2027\n');
    for (let megabyte = 0; megabyte < 120; megabyte++) yield Buffer.alloc(1024 * 1024, 'a');
    yield Buffer.from('\n\nFrom a Thu Mar  4 14:02:11 2027\nSubject: Next\n');
  }
  const found = messages(pieces());
  expect(found).toEqual([null, Buffer.from('Subject: Next\n')]);
});

test('what begins otherwise is no mailbox', () => {
  expect(isMailbox(Buffer.from(BOX))).toBe(true);
  for (const text of [
    '',
    'From: ana@example.org\n',
    'From here on I wrote it down\n',
    '\nFrom a Thu Mar 4 14:02:11 2027',
  ])
    expect(isMailbox(Buffer.from(text))).toBe(false);
});

function texts(pieces: readonly Uint8Array[]): string[] {
  return messages(pieces).map((message) => String(message));
}

function messages(pieces: Iterable<Uint8Array>): MailboxMessage[] {
  const reader = new MailboxReader();
  return [...[...pieces].flatMap((piece) => [...reader.add(piece)]), ...reader.finish()];
}
