import type { ListedPerson } from '../../../shared/other-lists/other-list.ts';
import type { Outcome } from '../../../shared/other-lists/procedures.ts';
import type { Columns } from '../../../shared/tables/columns.ts';
import { fieldsOf, type RowFields } from '../../../shared/tables/row-fields.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { cut } from '../plain-text.ts';
import { type DateOrder, dateOrderOf, readListDay } from './list-days.ts';

export type Entry = Omit<ListedPerson, 'id'>;

export interface Entries {
  readonly entries: readonly Entry[];
  readonly outcome: Outcome;
  readonly dateOrder: DateOrder;
  /** The file does not tell which number is the day. */
  readonly isDateOrderOpen: boolean;
}

/** The people in a table of another body; what is no day is kept as words. */
export function entriesOf({ rows }: Pick<Table, 'rows'>, columns: Columns, chosen: DateOrder | undefined): Entries {
  const read = rows.map(({ row, cells }) => ({ row, fields: fieldsOf(cells, columns) }));
  const known = dateOrderOf(read.flatMap(({ fields }) => [fields.startsOn, fields.endsOn]));
  const dateOrder = (known === 'open' ? chosen : known) ?? 'day-month';
  const people = read.filter(({ fields }) => isTelling(fields));
  const leftOut = read.filter(({ fields }) => !isTelling(fields));
  const made = people.map(({ row, fields }) => ({ row, ...entryOf(fields, dateOrder) }));
  const unread = made.filter(({ unreadDay }) => unreadDay !== undefined);
  const column = columns.indexOf(unread[0]?.unreadDay ?? null) + 1;
  return {
    entries: made.map(({ entry }) => entry),
    outcome: {
      entries: made.length,
      leftOut: leftOut[0] === undefined ? null : { count: leftOut.length, row: leftOut[0].row },
      unreadDays: unread[0] === undefined ? null : { count: unread.length, row: unread[0].row, column },
    },
    dateOrder,
    isDateOrderOpen: known === 'open',
  };
}

function isTelling({ names, emails, handles }: RowFields): boolean {
  return names.length + emails.length + handles.length > 0;
}

export const LINE_MAX = 300;
export const NOTE_MAX = 10_000;
const MOST = 50;

function entryOf(fields: RowFields, order: DateOrder) {
  const lines = (texts: readonly string[]) => texts.slice(0, MOST).map((text) => cut(text, LINE_MAX));
  const startsOn = readListDay(fields.startsOn, order);
  const endsOn = readListDay(fields.endsOn, order);
  const unread = [startsOn === undefined ? fields.startsOn : '', endsOn === undefined ? fields.endsOn : ''];
  const entry: Entry = {
    ...{ names: lines(fields.names), emails: lines(fields.emails), handles: lines(fields.handles) },
    ...{ organisation: cut(fields.organisation, LINE_MAX), scope: cut(fields.scope, LINE_MAX) },
    ...{ startsOn: startsOn ?? null, endsOn: endsOn ?? null },
    note: cut([fields.note, ...unread].filter((text) => text !== '').join('\n'), NOTE_MAX),
  };
  const unreadDay = startsOn === undefined ? 'starts-on' : endsOn === undefined ? 'ends-on' : undefined;
  return { entry, unreadDay } as const;
}
