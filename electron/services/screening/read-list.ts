import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { Event, EventId } from '../../../shared/events/event.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import { AppError } from '../../../shared/reply.ts';
import { ColumnRole, type Columns } from '../../../shared/tables/columns.ts';
import type { Table, TableChoices } from '../../../shared/tables/table.ts';
import type { TableFile } from '../../../shared/tables/table-look.ts';
import type { TaskContext } from '../context.ts';
import { readEvidence } from '../evidence.ts';
import { guessedColumns, tableFile } from '../tables/chosen-table.ts';
import { readTable } from '../tables/read-table.ts';
import type { Kept } from '../tables/table-builder.ts';

export interface ListInput {
  readonly eventId: EventId;
  readonly source: TableFile;
  readonly choices: TableChoices;
}

/** A registration list as it stands. Throws what reading a table throws, and `not-found`. */
export function readList(context: TaskContext, { eventId, source, choices }: ListInput, kept: Kept): Promise<Table> {
  if ('evidence' in source) assertWaiting(context, eventId, source.evidence);
  return readTable(tableFile(context, source), { ...choices, ...kept, signal: context.signal });
}

/** Where a list waits until it is compared. */
export function waitingAt(eventId: EventId): DraftKey {
  return DraftKey.parse(`registration-list:${eventId}`);
}

/** What was corrected for this event, where the headers are the same; else guessed by the first rows. */
export function columnsOf({ columns }: Event, table: Table): Columns {
  const guessed = guessedColumns(table, COMPARED);
  return table.headers.map((header, at) => {
    const known = corrected(columns, header);
    return known === undefined ? (guessed[at] ?? null) : known;
  });
}

/** By header; a column that is not used is remembered too. */
export function rememberedColumns(headers: readonly string[], columns: Columns): Event['columns'] {
  return Object.fromEntries(headers.map((header, at) => [header, columns[at] ?? NOT_USED]));
}

/** Whether columns say anything that somebody can be known by. */
export function assertTelling(columns: Columns): void {
  if (columns.some((role) => role !== null && TELLING.includes(role))) return;
  throw new AppError('invalid-input', 'Cannot screen the list: no column holds a name, an e-mail or a handle', {
    details: { field: 'columns' },
  });
}

const NOT_USED = 'none';
const TELLING: readonly ColumnRole[] = ['name', 'first-name', 'last-name', 'other-name', 'email', 'handle'];
const COMPARED: readonly ColumnRole[] = [...TELLING, 'organisation'];

/** Undefined: nobody has said. */
function corrected(remembered: Event['columns'], header: string): ColumnRole | null | undefined {
  if (!Object.hasOwn(remembered, header)) return undefined;
  return ColumnRole.nullable().catch(null).parse(remembered[header]);
}

function assertWaiting(context: TaskContext, eventId: EventId, id: EvidenceId): void {
  if (readEvidence(context, id).draftKey === waitingAt(eventId)) return;
  throw new AppError('not-found', `Cannot screen the file "${id}": it is no list of this event`);
}
