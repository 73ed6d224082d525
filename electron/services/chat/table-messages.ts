import type { ChatChoices, ChatColumns } from '../../../shared/imports/chat.ts';
import { cut } from '../plain-text.ts';
import { datesOf } from './chat-dates.ts';
import type { Conversation } from './read-conversation.ts';
import type { Table } from './read-table.ts';
import { readStamp, type Stamp } from './stamp.ts';

type Column = 'when' | 'from' | 'text';

/** How columns are called, in the exports of the usual apps and in the languages their users speak. */
const NAMES: Readonly<Record<Column, RegExp>> = {
  when: /^(date|time|datetime|date ?\/? ?time|timestamp|ts|sent|sent ?at|created ?(at)?|when|datum|zeit|zeitpunkt|uhrzeit|fecha|hora|التاريخ|الوقت)$/i,
  from: /^(from|sender|author|user|username|name|nick|who|by|von|absender|autor|nutzer|de|remitente|usuario|nombre|المرسل|الاسم)$/i,
  text: /^(text|message|content|body|msg|nachricht|inhalt|mensaje|texto|contenido|الرسالة|النص)$/i,
};

/** By their names; undefined for one that is not recognised. */
export function guessColumns(header: readonly string[]): ChatColumns {
  const place = (column: Column) => header.findIndex((name) => NAMES[column].test(name.replace(/[_-]/g, ' ').trim()));
  const entries = (['when', 'from', 'text'] as const).map((column) => [column, place(column)] as const);
  return Object.fromEntries(entries.filter(([, index]) => index !== -1));
}

/** Whether the first line names what a conversation has. */
export function isTable(header: readonly string[]): boolean {
  const { when, text } = guessColumns(header);
  return when !== undefined && text !== undefined;
}

/** Each row is a message. A row without a time that can be read is one without a date. */
export function tableMessages({ header, rows }: Table, choices: ChatChoices): Conversation {
  const taken = { ...guessColumns(header), ...choices.columns };
  const { when, from, text } = taken;
  const stamps = rows.map((row) => ({ stamp: stampOf(cell(row, when)), separator: undefined }));
  const { dates, questions, order } = datesOf(stamps, choices);
  const messages = rows.map((row, index) => ({
    from: cut(cell(row, from).trim(), 300),
    happenedAt: dates[index] ?? null,
    text: cut((text === undefined ? row.join('\t') : cell(row, text)).trim(), 100_000),
    raw: cut(row.join('\t').trim(), 100_000),
  }));
  return { form: 'table', messages, questions: [...questions, 'columns'], order, taken };
}

function cell(row: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (row[column] ?? '');
}

/** As people write times, or as machines count them: seconds or milliseconds since 1970. */
function stampOf(text: string): Stamp | undefined {
  const trimmed = text.trim().slice(0, 100);
  if (!/^\d{9,13}(\.\d{1,9})?$/.test(trimmed)) return readStamp(trimmed);
  const number = Number(trimmed);
  const moment = new Date(number > 1e11 ? number : number * 1000).toISOString();
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number);
  return { day: { kind: 'clear', year, month, day }, time: moment.slice(11, 19), offset: 0 };
}
