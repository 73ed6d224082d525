import type { ChatChoices } from '../../../shared/imports/chat.ts';
import { MESSAGES_MAX } from '../../../shared/imports/message.ts';
import { decodeText, refuseLargeText } from '../chat/decode-text.ts';
import { type Conversation, readConversation } from '../chat/read-conversation.ts';
import { readTable, type Table } from '../chat/read-table.ts';
import { isTable, tableMessages } from '../chat/table-messages.ts';
import { tooMany } from '../chat/too-many.ts';
import type { QueryContext } from '../context.ts';
import { readBytes } from '../evidence.ts';
import { plainLine, plainText } from '../plain-text.ts';
import { fingerprintOf, type ImportedMessage } from './imported-message.ts';
import type { SourceFile } from './source.ts';

export interface ChatMessages extends Omit<Conversation, 'messages'> {
  readonly messages: readonly ImportedMessage[];
  readonly columns: readonly string[];
}

/** Throws `too-large` before anything is read, `unreadable-text` and `too-many-messages`. */
export function chatMessages({ db }: QueryContext, file: SourceFile, choices: ChatChoices): ChatMessages {
  refuseLargeText(file.size);
  return messagesIn(Buffer.concat([...readBytes(db, file.id)]), file.fileName, choices);
}

export function messagesIn(bytes: Uint8Array, fileName: string, choices: ChatChoices): ChatMessages {
  const text = decodeText(bytes);
  const table = tableIn(text, fileName);
  const { messages, ...read } = table === undefined ? readConversation(text, choices) : tableMessages(table, choices);
  if (messages.length > MESSAGES_MAX) throw tooMany();
  return { ...read, messages: messages.map(importedMessage), columns: table?.header ?? [] };
}

/** By its name, or because its first line names what a conversation has. */
function tableIn(text: string, fileName: string): Table | undefined {
  if (/\.(csv|tsv)$/i.test(fileName)) return readTable(text);
  const firstLine = text.slice(0, text.indexOf('\n') + 1);
  return firstLine.length < 10_000 && isTable(readTable(firstLine).header) ? readTable(text) : undefined;
}

function importedMessage(
  { from, happenedAt, text, raw }: Conversation['messages'][number],
  index: number,
): ImportedMessage {
  const fingerprint = fingerprintOf('chat', happenedAt?.at, from, text);
  const problem = happenedAt === null ? 'no-date' : null;
  const said = { from: plainLine(from), happenedAt, text: plainText(text), raw: plainText(raw) };
  return { kind: 'chat', index, ...said, to: '', subject: '', attachments: [], problem, fingerprint };
}
