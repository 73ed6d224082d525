import type { TableNote } from '../../shared/tables/table.ts';
import type { TableLook } from '../../shared/tables/table-look.ts';

type Look = Pick<TableLook, 'format' | 'encoding' | 'sheet' | 'headers' | 'columns' | 'notes'>;

/** How a list was read, as data and in lines: with columns taken for others, nobody would be found. */
export function howRead({ format, encoding, sheet, headers, columns, notes }: Look) {
  const named = headers.map((header, at) => ({ header, role: columns[at] ?? null }));
  const used = named.flatMap(({ header, role }, at) =>
    role === null ? [] : [`${header === '' ? `column ${at + 1}` : `"${header}"`} as ${role}`],
  );
  return {
    value: { format, encoding, sheet, columns: named, notes },
    lines: [`Read ${used.join(', ') || 'no column'}${encoding === null ? '' : ` (${encoding})`}`, ...notes.map(asLine)],
  };
}

function asLine({ kind, row, column, count }: TableNote): string {
  const place = column === null ? `row ${row}` : `row ${row}, column ${column}`;
  return `Look at ${place}: ${SAID[kind]}${count === 1 ? '' : ` (${count} times in all)`}`;
}

const SAID: Readonly<Record<TableNote['kind'], string>> = {
  'no-headers': 'there are no headers, and it was read as somebody',
  'same-header': 'a header that is there already',
  'uneven-row': 'more cells than headers, put into the last column',
  'hidden-characters': 'characters that cannot be seen were left out',
  'mixed-encoding': 'letters of another encoding',
  undecodable: 'letters that the encoding does not have',
  formula: 'a formula, of which the value that was saved is taken',
  'error-value': 'an error of the spreadsheet, taken as nothing',
};
