import { MAIL_MAX_BYTES, type MailAddress } from '../../../shared/imports/mail.ts';
import { MESSAGES_MAX } from '../../../shared/imports/message.ts';
import { AppError } from '../../../shared/reply.ts';
import { tooMany } from '../chat/too-many.ts';
import type { TaskContext } from '../context.ts';
import { readBytes } from '../evidence.ts';
import { MailboxReader } from '../mail/mailbox.ts';
import { openMail } from '../mail/read-mail.ts';
import { plainLine } from '../plain-text.ts';
import { fingerprintOf, type ImportedMessage } from './imported-message.ts';
import type { SourceFile } from './source.ts';

/** The one message of a file. Throws `unreadable-mail`. */
export async function* singleMail(context: TaskContext, file: SourceFile): AsyncGenerator<ImportedMessage> {
  if (file.size > MAIL_MAX_BYTES)
    throw new AppError('unreadable-mail', `Cannot read "${file.id}": it is larger than a message can be`);
  yield await messageOf(0, Buffer.concat([...readBytes(context.db, file.id)]));
}

/** Those of a mailbox, one at a time. One that cannot be read is told, and the next is read. */
export async function* mailboxMessages(context: TaskContext, file: SourceFile): AsyncGenerator<ImportedMessage> {
  const reader = new MailboxReader();
  let index = 0;
  let done = 0;
  for (const piece of readBytes(context.db, file.id)) {
    for (const bytes of reader.add(piece)) yield await tolerant(index++, bytes);
    done += piece.length;
    context.progress({ stage: 'reading', done, total: file.size });
    await others(context);
  }
  for (const bytes of reader.finish()) yield await tolerant(index++, bytes);
}

/** Lets others be answered, and a cancelled call end. */
async function others({ signal }: TaskContext): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new AppError('cancelled', 'Cannot read the messages: it was cancelled');
}

async function tolerant(index: number, bytes: Buffer | null): Promise<ImportedMessage> {
  if (index >= MESSAGES_MAX) throw tooMany();
  if (bytes === null) return unread(index, 'too-large');
  try {
    return await messageOf(index, bytes);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable-mail') return unread(index, 'unreadable');
    throw error;
  }
}

function unread(index: number, problem: 'too-large' | 'unreadable'): ImportedMessage {
  const nothing = {
    kind: 'mail' as const,
    from: '',
    to: '',
    subject: '',
    happenedAt: null,
    text: '',
    raw: '',
    attachments: [],
  };
  return { index, ...nothing, problem, fingerprint: fingerprintOf(problem, String(index)) };
}

async function messageOf(index: number, bytes: Buffer): Promise<ImportedMessage> {
  const { mail, contents } = await openMail(bytes);
  const { messageId, from, date, subject, text } = mail;
  return {
    kind: 'mail',
    index,
    from: from === null ? '' : nameOf(from),
    to: plainLine([...mail.to, ...mail.cc].map(nameOf).join(', ')),
    subject,
    happenedAt: date,
    text,
    raw: text,
    attachments: contents.map((content, place) => ({
      fileName: '',
      mediaType: '',
      ...mail.attachments[place],
      bytes: content,
    })),
    problem: date === null ? 'no-date' : null,
    fingerprint: fingerprintOf('mail', messageId, from?.address, date?.at, subject, text),
  };
}

function nameOf({ name, address }: MailAddress): string {
  return plainLine(name === '' || address === '' ? name + address : `${name} <${address}>`);
}
