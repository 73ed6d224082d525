import { localIn } from '../../../shared/imports/local-time.ts';
import type { ZonedInstant } from '../../../shared/time.ts';
import type { ImportedFrom } from '../../database/repositories/notes.ts';
import { cut, plainLine } from '../plain-text.ts';
import type { DatedMessage } from './chosen-messages.ts';
import { fingerprintOf } from './imported-message.ts';

export interface NoteToAdd {
  readonly happenedAt: ZonedInstant;
  readonly text: string;
  readonly origin: ImportedFrom;
}

const NOTE_MAX = 100_000;
/** What a note says that has no words, such as a picture alone. */
const WORDLESS = '–';

/** One note for each message. */
export function oneEach(messages: readonly DatedMessage[]): NoteToAdd[] {
  return messages.map(({ kind, from, to, subject, happenedAt, text, attachments, fingerprint }) => ({
    happenedAt,
    text: cut(text, NOTE_MAX) || subject || WORDLESS,
    origin: { kind, from, to, subject, attachments: attachments.map(({ fileName }) => fileName), fingerprint },
  }));
}

/** One note for each day of a conversation, at the time of its first message; more where a day is longer than a note. */
export function byDay(messages: readonly DatedMessage[]): NoteToAdd[] {
  const groups: DatedMessage[][] = [];
  let length = 0;
  for (const message of messages) {
    const last = groups.at(-1);
    const line = lineOf(message).length + 1;
    length += line;
    if (last?.[0] !== undefined && dayOf(last[0]) === dayOf(message) && length <= NOTE_MAX) last.push(message);
    else {
      groups.push([message]);
      length = line;
    }
  }
  return groups.flatMap(noteOf);
}

function noteOf(messages: readonly DatedMessage[]): NoteToAdd[] {
  const [first] = messages;
  if (first === undefined) return [];
  const from = plainLine(
    [...new Set(messages.map((message) => message.from).filter((name) => name !== ''))].join(', '),
  );
  const fingerprint = fingerprintOf('day', ...messages.map((message) => message.fingerprint));
  return [
    {
      happenedAt: first.happenedAt,
      text: cut(messages.map(lineOf).join('\n'), NOTE_MAX),
      origin: { kind: 'chat', from, to: '', subject: '', attachments: [], fingerprint },
    },
  ];
}

function lineOf({ happenedAt, from, text }: DatedMessage): string {
  const time = localIn(happenedAt.at, happenedAt.zone).slice(11, 16);
  return `${time} ${from === '' ? '' : `${from}: `}${text}`;
}

function dayOf({ happenedAt }: DatedMessage): string {
  return localIn(happenedAt.at, happenedAt.zone).slice(0, 10);
}
