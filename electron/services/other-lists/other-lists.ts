import type { z } from 'zod';
import { type OtherList, OtherListId } from '../../../shared/other-lists/other-list.ts';
import type { otherListProcedures } from '../../../shared/other-lists/procedures.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Columns } from '../../../shared/tables/columns.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { countListedPeople, listListedPeople } from '../../database/repositories/listed-people.ts';
import {
  getOtherList,
  listOtherLists,
  type OtherListRecord,
  putOtherList,
} from '../../database/repositories/other-lists.ts';
import { discardEvidence } from '../arriving-evidence.ts';
import type { MutationContext, QueryContext, TaskContext } from '../context.ts';
import { guessedColumns, lookAt, sha256Of, tableFile } from '../tables/chosen-table.ts';
import { readTable } from '../tables/read-table.ts';
import { unreadableTable } from '../tables/unreadable-table.ts';
import { type Entry, entriesOf } from './entries-of.ts';
import { planEntries, putEntries } from './put-entries.ts';

type Input<Name extends keyof typeof otherListProcedures> = z.output<(typeof otherListProcedures)[Name]['input']>;
type Output<Name extends keyof typeof otherListProcedures> = z.input<(typeof otherListProcedures)[Name]['output']>;

export function readOtherLists({ db }: QueryContext): OtherList[] {
  return listOtherLists(db).map((list) => counted(db, list));
}

export function findListed({ db }: QueryContext, { id, text, limit }: Input<'people'>): Output<'people'> {
  const sought = folded(text);
  const found = listListedPeople(db, known(db, id).id).filter(({ names, emails, handles, organisation, note }) =>
    folded([...names, ...emails, ...handles, organisation, note].join('\n')).includes(sought),
  );
  return { found: found.length, people: found.slice(0, limit) };
}

export async function lookAtList(context: TaskContext, input: Input<'look'>): Promise<Output<'look'>> {
  const table = await read(context, input);
  const before = input.listId && known(context.db, input.listId);
  const columns = columnsFor(table, input.columns, before);
  const { entries, outcome, dateOrder, isDateOrderOpen } = entriesOf(table, columns, input.dateOrder);
  const plan = input.listId && planEntries(context.db, input.listId, entries);
  const change = plan === undefined ? null : { added: plan.distinct.length - plan.same.size, gone: plan.gone.length };
  return { ...lookAt(table, columns), ...outcome, change, dateOrder, isDateOrderOpen };
}

export async function readOntoList(context: TaskContext, input: Input<'read'>): Promise<Output<'read'>> {
  const { source, onto, how } = input;
  const list = listFor(context.db, onto);
  const table = await read(context, input);
  const columns = columnsFor(table, input.columns, list);
  const { entries, outcome } = entriesOf(table, columns, input.dateOrder);
  if (entries.length === 0) throw unreadableTable('nobody');
  if (entries.length > ENTRIES_MAX) throw unreadableTable('rows', 0, 0, ENTRIES_MAX);
  const { name: fileName } = tableFile(context, source);
  const sha256 = await sha256Of(tableFile(context, source));
  return context.mutate((change) => {
    const put = putOntoList(change, {
      onto,
      columns,
      headers: table.headers,
      entries,
      how,
      file: { fileName, sha256 },
    });
    if ('evidence' in source) discardEvidence(change, { id: source.evidence });
    return { ...outcome, ...put };
  });
}

interface ReadFile extends Pick<Input<'read'>, 'onto' | 'how'> {
  readonly columns: Columns;
  readonly headers: readonly string[];
  readonly entries: readonly Entry[];
  readonly file: { readonly fileName: string; readonly sha256: string };
}

/** A source that is new gets a list; one that was put away is in use again. */
export function putOntoList(change: MutationContext, { onto, columns, headers, entries, how, file }: ReadFile) {
  const { db, member, now, stamp, audit } = change;
  const before = listFor(db, onto) ?? newList(change, 'source' in onto ? onto.source : '');
  const reading = { at: now(), by: member, ...file, how, entries: entries.length };
  const read = { columns, headers: [...headers], putAwayOn: null };
  const record = { ...before, ...read, readings: [reading, ...before.readings].slice(0, READINGS_MAX) };
  putOtherList(db, record, stamp());
  const put = putEntries(change, record.id, entries, how);
  if (before.putAwayOn !== null) audit('other-list.used-again', record.id);
  audit('other-list.read', `${record.id} ${file.sha256}`);
  return { list: counted(db, record), ...put };
}

export function putListAway({ db, stamp, audit }: MutationContext, { id, on }: Input<'putAway'>): OtherList {
  const record = { ...known(db, id), putAwayOn: on };
  putOtherList(db, record, stamp());
  audit(on === null ? 'other-list.used-again' : 'other-list.put-away', id);
  return counted(db, record);
}

/** Longer lists than any body keeps would make every comparison slow. */
const ENTRIES_MAX = 20_000;
const READINGS_MAX = 200;

function read(context: TaskContext, { source, choices }: Pick<Input<'look'>, 'source' | 'choices'>): Promise<Table> {
  return readTable(tableFile(context, source), { ...choices, signal: context.signal });
}

/** Those of before hold as long as the file has the same headers. */
function columnsFor(
  table: Table,
  corrected: Columns | undefined,
  before: Pick<OtherListRecord, 'columns' | 'headers'> | undefined,
): Columns {
  if (corrected?.length === table.headers.length) return corrected;
  const isSame = before !== undefined && JSON.stringify(before.headers) === JSON.stringify(table.headers);
  return isSame ? before.columns : guessedColumns(table);
}

/** A source is told by its name, however it is written; undefined for one that is new. */
function listFor(db: QueryContext['db'], onto: Input<'read'>['onto']): OtherListRecord | undefined {
  if ('listId' in onto) return known(db, onto.listId);
  return listOtherLists(db).find(({ source }) => folded(source) === folded(onto.source));
}

function newList({ newId }: MutationContext, source: string): OtherListRecord {
  return { id: OtherListId.parse(newId()), source, putAwayOn: null, readings: [], columns: [], headers: [] };
}

function known(db: QueryContext['db'], id: OtherListId): OtherListRecord {
  const list = getOtherList(db, id);
  if (list === undefined) throw new AppError('not-found', `Cannot find the list "${id}": there is none`);
  return list;
}

function counted(db: QueryContext['db'], list: OtherListRecord): OtherList {
  return { ...list, entries: countListedPeople(db, list.id) };
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
}
