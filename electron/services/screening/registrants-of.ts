import type { ColumnRole, Columns } from '../../../shared/tables/columns.ts';
import type { Table, TableRow } from '../../../shared/tables/table.ts';
import type { Registrant } from './registrant.ts';

/** The people in a table; a row that says nothing by which somebody could be known is left out. */
export function registrantsOf({ rows }: Pick<Table, 'rows'>, columns: Columns): Registrant[] {
  const at = (role: ColumnRole) => columns.flatMap((each, index) => (each === role ? [index] : []));
  const places = {
    ...{ first: at('first-name'), last: at('last-name'), whole: at('name'), other: at('other-name') },
    ...{ email: at('email'), handle: at('handle'), organisation: at('organisation') },
  };
  return rows
    .map((row) => registrantOf(row, places))
    .filter(({ names, emails, handles }) => names.length + emails.length + handles.length > 0);
}

type Places = Readonly<
  Record<'first' | 'last' | 'whole' | 'other' | 'email' | 'handle' | 'organisation', readonly number[]>
>;

function registrantOf({ row, cells }: TableRow, places: Places): Registrant {
  const held = (columns: readonly number[]) =>
    columns.map((at) => cells[at]?.trim() ?? '').filter((text) => text !== '');
  const parted = (columns: readonly number[], mark: RegExp) => held(columns).flatMap((text) => text.split(mark));
  const joined = [...held(places.first), ...held(places.last)].join(' ');
  return {
    row,
    names: several([...held(places.whole), joined, ...parted(places.other, /[;|\n]| \/ /)]),
    emails: several(parted(places.email, /[;,\s]+/)),
    handles: several(parted(places.handle, /[;,\s]+/)),
    organisation: held(places.organisation).join(', '),
  };
}

function several(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim().slice(0, LONGEST)).filter((text) => text !== ''))].slice(0, MOST);
}

/** Nobody's name is longer; a cell may hold a whole letter. */
const LONGEST = 300;
const MOST = 20;
