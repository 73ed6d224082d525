import {
  type ChatChoices,
  type ChatColumns,
  ChatForm,
  type ChatQuestion,
  type DateOrder,
} from '../../../shared/imports/chat.ts';
import { MESSAGES_MAX } from '../../../shared/imports/message.ts';
import type { ZonedInstant } from '../../../shared/time.ts';
import { cut } from '../plain-text.ts';
import { type Dated, datesOf } from './chat-dates.ts';
import { type Beginning, CHAT_LINES } from './chat-lines.ts';
import { readLoneDate } from './stamp.ts';
import { tooMany } from './too-many.ts';

export interface ChatMessage {
  readonly from: string;
  /** Null where the text does not say it, or says a time that no clock shows. */
  readonly happenedAt: ZonedInstant | null;
  readonly text: string;
  /** With the time and name of its first line, as they stood. */
  readonly raw: string;
}

export interface Conversation {
  readonly form: ChatForm;
  readonly messages: readonly ChatMessage[];
  readonly questions: readonly ChatQuestion[];
  readonly order: DateOrder;
  /** Of a table alone. */
  readonly taken: ChatColumns;
}

type LineForm = keyof typeof CHAT_LINES;
const FORMS: readonly LineForm[] = ChatForm.exclude(['table']).options;
/** So many lines tell what form a text has. */
const SAMPLE = 2000;

/**
 * Takes a conversation apart that was copied or exported as text. Every line goes somewhere: to the message it begins, to
 * the one before it, or, before the first, into a message without a date.
 */
export function readConversation(text: string, choices: ChatChoices): Conversation {
  const lines = text.split('\n').map(visibleLine);
  const form = formOf(lines);
  const drafts = takeApart(lines, form);
  const { dates, questions, order } = datesOf(drafts, choices);
  const messages = drafts.flatMap(({ from, head, body }, index) => {
    const happenedAt = dates[index] ?? null;
    const text = body.join('\n').trim();
    return inParts(text).map((part, place) => ({
      from,
      happenedAt,
      text: part,
      raw: place === 0 ? head + part : part,
    }));
  });
  return {
    form,
    messages: messages.filter(({ from, text }) => from !== '' || text !== ''),
    questions,
    order,
    taken: {},
  };
}

/** Marks of direction, which some apps put before each line, and spaces that are none. */
function visibleLine(line: string): string {
  return line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/[\u00a0\u202f]/g, ' ');
}

/** The form in which most lines begin a message. */
function formOf(lines: readonly string[]): LineForm {
  const sample = lines.slice(0, SAMPLE);
  const counts = FORMS.map((form) => sample.filter((_, index) => beginningAt(lines, index, form) !== undefined).length);
  return FORMS[counts.indexOf(Math.max(...counts, 1))] ?? 'plain';
}

interface DraftMessage extends Dated {
  readonly from: string;
  readonly head: string;
  readonly body: string[];
}

function takeApart(lines: readonly string[], form: LineForm): DraftMessage[] {
  const drafts: DraftMessage[] = [];
  let separator: Dated['separator'];
  for (let index = 0; index < lines.length; ) {
    const beginning = beginningAt(lines, index, form);
    const line = lines[index] ?? '';
    const all = lines.slice(index, index + (beginning?.lines ?? 1)).join('\n');
    index += beginning?.lines ?? 1;
    const last = drafts.at(-1);
    if (drafts.length > MESSAGES_MAX) throw tooMany();
    if (beginning !== undefined) {
      const { stamp, from = last?.from ?? '', text } = beginning;
      const head = text === '' ? `${all}\n` : all.slice(0, all.length - text.length);
      drafts.push({ stamp, separator, from: cut(from, 300), head, body: [text] });
      separator = undefined;
      continue;
    }
    separator = daySaid(line) ?? separator;
    if (last === undefined) drafts.push({ stamp: undefined, separator: undefined, from: '', head: '', body: [line] });
    else last.body.push(line);
  }
  return drafts;
}

function beginningAt(lines: readonly string[], index: number, form: LineForm): Beginning | undefined {
  for (const read of CHAT_LINES[form]) {
    const beginning = read(lines[index] ?? '', lines[index + 1] ?? '');
    if (beginning !== undefined) return beginning;
  }
  return undefined;
}

/** `--- Day changed Thu Mar 04 2027`, or a date alone. The line stays where it is as well. */
function daySaid(line: string): Dated['separator'] {
  if (line.length > 80) return undefined;
  return readLoneDate(line.replace(/^--- (?:Day changed|Log opened|Log closed) /, '').replace(/ \d\d:\d\d:\d\d /, ' '));
}

const PART = 100_000;

/** What is longer than a note can be goes on in the next. */
function inParts(text: string): string[] {
  if (text.length <= PART) return [text];
  const part = cut(text, PART);
  return [part, ...inParts(text.slice(part.length))];
}
