import type { Listed } from '../../../shared/bans/listed.ts';
import type { Event, EventId } from '../../../shared/events/event.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import type { Columns } from '../../../shared/tables/columns.ts';
import type { TableLook } from '../../../shared/tables/table-look.ts';
import { updateEvent } from '../../database/repositories/events.ts';
import { deleteEvidence } from '../../database/repositories/evidence.ts';
import {
  listRegistrations,
  type Registration,
  replaceRegistrations,
} from '../../database/repositories/registrations.ts';
import type { MutationContext, TaskContext } from '../context.ts';
import { readEvent } from '../events.ts';
import { lookAt, SAMPLE } from '../tables/chosen-table.ts';
import { givenBy } from './fingerprint.ts';

import { inSlices } from './in-slices.ts';
import { type Compared, keepScreening } from './keep-screening.ts';
import { listedDuring } from './listed-during.ts';
import type { FoundRow } from './plan-matches.ts';
import { assertTelling, columnsOf, type ListInput, readList, rememberedColumns } from './read-list.ts';
import type { Registrant } from './registrant.ts';
import { registrantsOf } from './registrants-of.ts';
import { prepareScreen, type RowFound, screenRows } from './screen.ts';

export async function lookAtList(context: TaskContext, input: ListInput): Promise<TableLook> {
  const event = readEvent(context, { id: input.eventId });
  const table = await readList(context, input, { first: SAMPLE });
  return lookAt(table, columnsOf(event, table));
}

export async function runScreening(
  context: TaskContext,
  { columns: corrected, ...input }: ListInput & { readonly columns?: Columns | undefined },
): Promise<Screening> {
  const event = readEvent(context, { id: input.eventId });
  const table = await readList(context, input, { only: corrected });
  const columns = corrected ?? columnsOf(event, table);
  assertTelling(columns);
  const { signal } = context;
  const list = await registrantsOf(table, columns, signal);
  const { rows, newRows } = await withEarlier(list, listRegistrations(context.db, event.id), signal);
  return compareAndKeep(context, event, { rows, newRows }, (change) => {
    if (corrected !== undefined) {
      const remembered = { ...event.columns, ...rememberedColumns(table.headers, columns) };
      updateEvent(change.db, { ...readEvent(change, { id: event.id }), columns: remembered }, change.stamp());
    }
    replaceRegistrations(change.db, event.id, rows);
    if ('evidence' in input.source) deleteEvidence(change.db, input.source.evidence);
  });
}

/** The kept list once more, as the ban list has changed. */
export async function runScreeningAgain(context: TaskContext, { eventId }: { eventId: EventId }): Promise<Screening> {
  const event = readEvent(context, { id: eventId });
  const rows = listRegistrations(context.db, eventId);
  return compareAndKeep(context, event, { rows, newRows: 0 }, () => undefined);
}

/** Those of earlier lists that the new one does not have come after its own: it may hold late sign-ups alone. */
async function withEarlier(
  list: readonly Registrant[],
  before: readonly Registration[],
  signal: AbortSignal,
): Promise<Pick<Compared, 'rows' | 'newRows'>> {
  const known = new Map<string, Registration>();
  await inSlices(before, signal, (row) => known.set(givenBy(row), row));
  const given = new Set<string>();
  await inSlices(list, signal, (row) => given.add(givenBy(row)));
  const gone = [...known].flatMap(([each, row]) => (given.has(each) ? [] : [{ ...row, earlier: true }]));
  const rows = [...list.map((row) => ({ ...row, earlier: false })), ...gone];
  return { rows, newRows: given.size - (known.size - gone.length) };
}

/** Whole or not at all: nothing is written before everything is compared. */
async function compareAndKeep(
  context: TaskContext,
  event: Event,
  { rows, newRows }: Pick<Compared, 'rows' | 'newRows'>,
  keepList: (change: MutationContext) => void,
): Promise<Screening> {
  const listed = listedDuring(context, event);
  const found = await compareRows(context, listed, rows);
  return context.mutate((change) => {
    keepList(change);
    return keepScreening(change, { eventId: event.id, rows, newRows, listed, found });
  });
}

/** By their place in the list: numbers of rows of two lists may be the same. */
async function compareRows(
  { signal, progress }: TaskContext,
  listed: readonly Listed[],
  rows: readonly Registration[],
): Promise<FoundRow[]> {
  const placed = rows.map((registration, row) => ({ ...registration, row }));
  const found = await screenRows(prepareScreen(listed), placed, {
    signal,
    progress: (done, total) => progress({ stage: 'comparing', done, total }),
  });
  assertFew(found);
  return found.flatMap(({ row, found }) => {
    const registration = rows[row];
    return registration === undefined ? [] : [{ registration, found }];
  });
}

/** Where so many are alike, somebody took the names of rooms for those of people. */
const MOST_ALIKE = 20_000;

function assertFew(found: readonly RowFound[]): void {
  const alike = found.reduce((sum, row) => sum + row.found.filter(({ band }) => band !== 'hidden').length, 0);
  if (alike <= MOST_ALIKE) return;
  throw new AppError('too-many-alike', `Cannot screen the list: ${alike} people look like somebody who is listed`, {
    details: { count: alike },
  });
}
