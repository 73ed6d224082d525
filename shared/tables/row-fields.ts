import type { ColumnRole, Columns } from './columns.ts';

/** What one row says of one person, by what its columns hold. */
export interface RowFields {
  /** The whole name first, as the parts of it are put together; then other names. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly handles: readonly string[];
  readonly organisation: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly scope: string;
  readonly note: string;
}

/** Several e-mails, handles or other names may share a cell, kept apart by semicolons, bars or line ends, addresses also by commas and blanks. */
export function fieldsOf(cells: readonly string[], columns: Columns): RowFields {
  const of = (role: ColumnRole) =>
    columns
      .flatMap((given, index) => (given === role ? [(cells[index] ?? '').trim()] : []))
      .filter((cell) => cell !== '');
  const several = (role: ColumnRole, separators: RegExp) =>
    of(role)
      .flatMap((cell) => cell.split(separators))
      .flatMap(bare);
  const whole = [...of('first-name'), ...of('last-name')].join(' ');
  return {
    names: distinct([...of('name'), whole, ...several('other-name', BETWEEN_NAMES)].flatMap(bare)),
    emails: distinct(several('email', BETWEEN_ADDRESSES)),
    handles: distinct(several('handle', BETWEEN_ADDRESSES)),
    organisation: of('organisation').join(', '),
    startsOn: of('starts-on')[0] ?? '',
    endsOn: of('ends-on')[0] ?? '',
    scope: of('scope').join(', '),
    note: of('note').join('\n'),
  };
}

/** A comma stands within names too: "Lima, Ana". */
const BETWEEN_NAMES = /[;|\n；]+| \/ /u;
const BETWEEN_ADDRESSES = /[,;|\s،、；]+/u;

function bare(text: string): string[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' ? [] : [line];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
