import type { z } from 'zod';
import type { ChatChoices } from '../../../shared/imports/chat.ts';
import type { FoundMessage } from '../../../shared/imports/message.ts';
import type { FoundMessages, importProcedures } from '../../../shared/imports/procedures.ts';
import { AppError } from '../../../shared/reply.ts';
import { listNoteFingerprints } from '../../database/repositories/notes.ts';
import { readCase } from '../access.ts';
import { fileEvidence } from '../arriving-evidence.ts';
import type { MutationContext, TaskContext } from '../context.ts';
import { addImportedNote } from '../notes.ts';
import { cut } from '../plain-text.ts';
import { chatMessages } from './chat-messages.ts';
import { choose, type DatedMessage, refuseLongText } from './chosen-messages.ts';
import type { ImportedMessage } from './imported-message.ts';
import { keepAttachments } from './keep-attachments.ts';
import { mailboxMessages, singleMail } from './mail-messages.ts';
import { byDay, type NoteToAdd, oneEach } from './notes-to-add.ts';
import { kindOf, openSource, type Source, type SourceFile } from './source.ts';

/** Of a message of mail so much is shown before it is added; a conversation is shown whole. */
const BEGINNING = 500;
const BEGINNING_OF_CHAT = 3000;

type Preview = Source & { readonly chat: ChatChoices };

export async function previewMessages(context: TaskContext, input: Preview): Promise<FoundMessages> {
  const file = openSource(context, input);
  const known = listNoteFingerprints(context.db, input.incidentId);
  if (kindOf(context, file) === 'chat') {
    const { messages, ...read } = chatMessages(context, file, input.chat);
    const found = messages.map((message) => foundMessage(message, known, BEGINNING_OF_CHAT));
    return { kind: 'chat', ...read, questions: [...read.questions], columns: [...read.columns], messages: found };
  }
  const found: FoundMessage[] = [];
  for await (const message of mails(context, file)) {
    found.push(foundMessage(message, known, BEGINNING));
    known.add(message.fingerprint);
  }
  return { kind: 'mail', messages: found };
}

type Order = z.output<typeof importProcedures.add.input>;
type Added = z.input<typeof importProcedures.add.output>;

/** Everything is read before anything is written. */
export async function addMessages(context: TaskContext, order: Order): Promise<Added> {
  const file = openSource(context, order);
  const known = listNoteFingerprints(context.db, order.incidentId);
  const chosen = await chosenMessages(context, file, order);
  const fresh = chosen.filter((message) => isFresh(message, known));
  const notes = order.notes === 'day' && kindOf(context, file) === 'chat' ? byDay(fresh) : oneEach(fresh);
  if (context.signal.aborted) throw new AppError('cancelled', 'Cannot add the messages: it was cancelled');
  context.mutate((change) => write(change, file, order, notes));
  const of = order.attachments ? chosen.reduce((sum, message) => sum + message.attachments.length, 0) : 0;
  const wanted = new Set(order.messages.map(({ index }) => index));
  const attachments = of === 0 ? 0 : await keepAttachments(context, order.incidentId, mails(context, file), wanted);
  return {
    added: fresh.length,
    alreadyThere: chosen.length - fresh.length,
    attachments,
    attachmentsLeft: of - attachments,
  };
}

async function chosenMessages(context: TaskContext, file: SourceFile, order: Order): Promise<DatedMessage[]> {
  const all: ImportedMessage[] = [];
  let length = 0;
  const wanted = new Set(order.messages.map(({ index }) => index));
  if (kindOf(context, file) === 'chat') all.push(...chatMessages(context, file, order.chat).messages);
  else
    for await (const message of mails(context, file)) {
      if (!wanted.has(message.index)) continue;
      length += message.text.length;
      refuseLongText(length);
      all.push(withoutBytes(message));
    }
  return choose(all, order.messages);
}

/** A mailbox may hold a message twice; in a conversation somebody may say the same twice in a minute. */
function isFresh({ kind, fingerprint }: ImportedMessage, known: Set<string>): boolean {
  if (known.has(fingerprint)) return false;
  if (kind === 'mail') known.add(fingerprint);
  return true;
}

function withoutBytes(message: ImportedMessage): ImportedMessage {
  return { ...message, attachments: message.attachments.map((file) => ({ ...file, bytes: new Uint8Array() })) };
}

function mails(context: TaskContext, file: SourceFile): AsyncGenerator<ImportedMessage> {
  return kindOf(context, file) === 'mailbox' ? mailboxMessages(context, file) : singleMail(context, file);
}

function write(context: MutationContext, file: SourceFile, { incidentId }: Order, notes: readonly NoteToAdd[]): void {
  readCase(context, incidentId);
  for (const { origin, ...note } of notes) addImportedNote(context, { incidentId, ...note }, origin);
  const kept = file.incidentId === null ? fileEvidence(context, file, incidentId) : file.id;
  context.audit('note.imported', `${kept} ${notes.length}`);
}

function foundMessage(message: ImportedMessage, known: ReadonlySet<string>, shown: number): FoundMessage {
  const { attachments, raw: _raw, fingerprint, text, problem, ...rest } = message;
  return {
    ...rest,
    text: cut(text, shown),
    attachments: attachments.map(({ fileName }) => fileName),
    problem: known.has(fingerprint) ? 'already-there' : problem,
  };
}
