import Papa from 'papaparse';
import { MESSAGES_MAX } from '../../../shared/imports/message.ts';
import { delimiterOf } from '../tables/text-rows.ts';
import { unreadableAt } from './decode-text.ts';
import { tooMany } from './too-many.ts';

export interface Table {
  /** Names of the columns; one that comes again is told apart by a number. */
  readonly header: readonly string[];
  /** Cells in the order of the columns: never an object whose keys a stranger names. */
  readonly rows: readonly (readonly string[])[];
}

const COLUMNS_MAX = 200;
const NAME_MAX = 100;

/** A table as comma- or tab-separated text. Throws `unreadable-text`, saying where, and `too-many-messages`. */
export function readTable(text: string): Table {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter,
    newline: '\n',
    step: ({ data, errors: [error] }) => {
      const row = rows.length + 1;
      if (error?.type === 'Quotes') throw unreadableAt('a quotation mark is not closed', row, data.length);
      if (data.length > COLUMNS_MAX)
        throw unreadableAt(`it has more than ${COLUMNS_MAX} columns`, row, COLUMNS_MAX + 1);
      if (data.some((cell) => cell.trim() !== '')) rows.push(data);
      if (rows.length > MESSAGES_MAX + 1) throw tooMany();
    },
  });
  const [header = [], ...rest] = rows;
  return { header: toldApart(header), rows: rest };
}

/** `Name`, `Name (2)`. */
function toldApart(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((given) => {
    const name = given.trim().slice(0, NAME_MAX);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}
