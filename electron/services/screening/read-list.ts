import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { Event, EventId } from '../../../shared/events/event.ts';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { Grant } from '../../../shared/grant.ts';
import { AppError } from '../../../shared/reply.ts';
import { ColumnRole, type Columns, guessColumns } from '../../../shared/tables/columns.ts';
import type { Table, TableChoices } from '../../../shared/tables/table.ts';
import type { TaskContext } from '../context.ts';
import { readBytes, readEvidence } from '../evidence.ts';
import { readTable } from '../tables/read-table.ts';
import type { TableSource } from '../tables/table-source.ts';

export type ListSource = { readonly evidence: EvidenceId } | { readonly file: Grant };

export interface ListInput {
  readonly eventId: EventId;
  readonly source: ListSource;
  readonly choices: TableChoices;
}

/** A registration list as it stands. Throws what reading a table throws, and `not-found`. */
export function readList(context: TaskContext, { eventId, source, choices }: ListInput): Promise<Table> {
  const { signal } = context;
  if ('file' in source) return readTable(context.resolve(source.file), { ...choices, signal });
  return readTable(waitingList(context, eventId, source.evidence), { ...choices, signal });
}

/** Where a list waits until it is compared. */
export function waitingAt(eventId: EventId): DraftKey {
  return DraftKey.parse(`registration-list:${eventId}`);
}

/** What was corrected for this event, where the headers are the same; else guessed by the first rows. */
export function columnsOf({ columns }: Event, { headers, rows }: Table): Columns {
  const guessed = guessColumns(
    headers,
    rows.slice(0, SAMPLE).map(({ cells }) => cells),
  );
  return headers.map((header, at) => corrected(columns, header) ?? guessed[at] ?? null);
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

const SAMPLE = 200;
const NOT_USED = 'none';
const TELLING: readonly ColumnRole[] = ['name', 'first-name', 'last-name', 'other-name', 'email', 'handle'];

/** Undefined: nobody has said. */
function corrected(remembered: Event['columns'], header: string): ColumnRole | null | undefined {
  if (!Object.hasOwn(remembered, header)) return undefined;
  return ColumnRole.nullable().catch(null).parse(remembered[header]);
}

function waitingList(context: TaskContext, eventId: EventId, id: EvidenceId): TableSource {
  const { fileName, size, draftKey } = readEvidence(context, id);
  if (draftKey !== waitingAt(eventId))
    throw new AppError('not-found', `Cannot screen the file "${id}": it is no list of this event`);
  return { name: fileName, size, pieces: () => readBytes(context.db, id) };
}
