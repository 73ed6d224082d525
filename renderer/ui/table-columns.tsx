import { ColumnRole, type Columns } from '../../shared/tables/columns.ts';
import { Encoding, type TableChoices, type TableNote } from '../../shared/tables/table.ts';
import type { TableLook } from '../../shared/tables/table-look.ts';
import { useText } from '../hooks/use-text.ts';
import { SelectField } from './select-field.tsx';
import './table-columns.css';

interface TableColumnsProps {
  readonly look: TableLook;
  /** What a column may hold here. */
  readonly roles: readonly ColumnRole[];
  readonly columns: Columns;
  readonly onColumns: (columns: Columns) => void;
  readonly choices: TableChoices;
  readonly onChoices: (choices: TableChoices) => void;
}

const NOT_USED = 'none';

/** How a table was read: its first rows, with what each column holds, all of which can be set right. */
export function TableColumns({ look, roles, columns, onColumns, choices, onChoices }: TableColumnsProps) {
  const text = useText();
  return (
    <div className="table-columns">
      <div className="side-by-side">
        {look.encoding !== null && (
          <SelectField
            label={text('tables.encoding')}
            hint={text('tables.encoding.hint')}
            value={look.encoding}
            onChange={(encoding) => onChoices({ ...choices, encoding: Encoding.parse(encoding) })}
            options={Encoding.options.map((value) => ({ value, label: text(`tables.encoding.${value}`) }))}
          />
        )}
        {look.sheet !== null && look.sheets.length > 1 && (
          <SelectField
            label={text('tables.sheet')}
            value={look.sheet}
            onChange={(sheet) => onChoices({ ...choices, sheet })}
            options={look.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          />
        )}
      </div>
      <Notes notes={look.notes} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that what is wider than the window can be scrolled by keys */}
      <div className="table-first" role="region" aria-label={text('tables.first')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="row-number">
                {text('tables.row')}
              </th>
              {look.headers.map((header, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                <th key={at} scope="col">
                  <SelectField
                    label={header.trim() || text('tables.column', { number: at + 1 })}
                    value={columns[at] ?? NOT_USED}
                    onChange={(role) =>
                      onColumns(
                        look.headers.map((_, place) => (place === at ? roleOf(role) : (columns[place] ?? null))),
                      )
                    }
                    options={[NOT_USED, ...roles].map((role) => ({ value: role, label: text(`tables.role.${role}`) }))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.first.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className="row-number">
                  {row}
                </th>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                  <td key={at} className={columns[at] == null ? 'unused' : undefined} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Notes({ notes }: { notes: readonly TableNote[] }) {
  const text = useText();
  if (notes.length === 0) return null;
  return (
    <ul className="table-notes">
      {notes.map(({ kind, row, column, count }) => (
        <li key={`${kind} ${row} ${column}`}>{text(`tables.note.${kind}`, { count, row, column: column ?? 0 })}</li>
      ))}
    </ul>
  );
}

function roleOf(chosen: string): ColumnRole | null {
  return chosen === NOT_USED ? null : ColumnRole.parse(chosen);
}
