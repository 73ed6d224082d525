import type { Columns } from '../../../shared/tables/columns.ts';
import { fieldsOf } from '../../../shared/tables/row-fields.ts';
import type { Table } from '../../../shared/tables/table.ts';
import { inSlices } from './in-slices.ts';
import type { Registrant } from './registrant.ts';

/** The people in a table; a row that says nothing by which somebody could be known is left out. */
export async function registrantsOf(
  { rows }: Pick<Table, 'rows'>,
  columns: Columns,
  signal: AbortSignal,
): Promise<Registrant[]> {
  const registrants: Registrant[] = [];
  await inSlices(rows, signal, ({ row, cells }) => {
    const { names, emails, handles, organisation } = fieldsOf(cells, columns);
    const told = { names: few(names), emails: few(emails), handles: few(handles), organisation: cut(organisation) };
    if (names.length + emails.length + handles.length > 0) registrants.push({ row, ...told });
  });
  return registrants;
}

/** Nobody's name is longer; a cell may hold a whole letter. */
const LONGEST = 300;
const MOST = 20;

function few(texts: readonly string[]): string[] {
  return texts.slice(0, MOST).map(cut);
}

function cut(text: string): string {
  return text.slice(0, LONGEST);
}
