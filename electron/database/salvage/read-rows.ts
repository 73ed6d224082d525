import { SqliteError } from 'better-sqlite3';
import type { ReadableDb } from '../handles.ts';

/** Rows that share all but the last part of their key, in its order. */
export interface Lane {
  readonly table: string;
  /** Condition on the rows, with `?` for each of `values`. */
  readonly where: string;
  readonly values: readonly unknown[];
  /** The column that orders them. */
  readonly order: string;
}

export type Row = Readonly<Record<string, unknown>>;
type OnRow = (row: Row) => void;

/** Beyond this, what lies between two readable rows is not looked for key by key. */
const PROBES = 200_000;
const KEY = 'salvage key';

/**
 * Reads whatever can be read: from the beginning to the first page that cannot, from the end back to the last one, and in
 * between, where the keys are numbers, by halving. Answers whether some page could not be read.
 */
export function readLane(db: ReadableDb, lane: Lane, onRow: OnRow): boolean {
  const forward = scan(db, lane, 'ASC', '', [], onRow);
  if (!forward.broke) return false;
  const after = forward.last === undefined ? '' : `AND ${lane.order} > ?`;
  const backward = scan(db, lane, 'DESC', after, forward.last === undefined ? [] : [forward.last], onRow);
  if (!backward.broke) return true;
  const low = numberOf(forward.last) ?? 0;
  const high = numberOf(backward.last) ?? highestReadable(db, lane, low);
  if (high !== undefined) readBetween(db, lane, low, high, onRow);
  return true;
}

function readBetween(db: ReadableDb, lane: Lane, low: number, high: number, onRow: OnRow): void {
  const gaps: (readonly [low: number, high: number])[] = [[low, high]];
  for (let probes = 0; gaps.length > 0 && probes < PROBES; probes += 1) {
    const [from, to] = gaps.pop() ?? [0, 0];
    if (to - from < 2) continue;
    const middle = Math.floor((from + to) / 2);
    const within = [middle, to];
    const up = scan(db, lane, 'ASC', `AND ${lane.order} >= ? AND ${lane.order} < ?`, within, onRow);
    if (up.broke) gaps.push([numberOf(up.last) ?? middle, to]);
    const down = scan(db, lane, 'DESC', `AND ${lane.order} > ? AND ${lane.order} < ?`, [from, middle], onRow);
    if (down.broke) gaps.push([from, numberOf(down.last) ?? middle]);
  }
}

/** Where even the end cannot be read: some row further on that can, by ever longer steps. */
function highestReadable(db: ReadableDb, lane: Lane, low: number): number | undefined {
  let found: number | undefined;
  for (let step = 1; step < 2 ** 40; step *= 2) {
    const { last } = scan(db, lane, 'ASC', `AND ${lane.order} >= ?`, [low + step], () => undefined, 1);
    found = numberOf(last) ?? found;
  }
  return found === undefined ? undefined : found + 1;
}

function scan(
  db: ReadableDb,
  { table, where, values, order }: Lane,
  direction: 'ASC' | 'DESC',
  more: string,
  moreValues: readonly unknown[],
  onRow: OnRow,
  limit = -1,
): { last: unknown; broke: boolean } {
  let last: unknown;
  try {
    const sql = `SELECT ${order} AS "${KEY}", * FROM ${quoted(table)} WHERE ${where} ${more} ORDER BY ${order} ${direction} LIMIT ?`;
    for (const row of db.prepare(sql).iterate(...values, ...moreValues, limit)) {
      const { [KEY]: key, ...columns } = row as Row; // a row of a statement
      last = key;
      onRow(columns);
    }
    return { last, broke: false };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { last, broke: true };
  }
}

/** What SQLite says of a page that is not as it was written. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/.test(error.code);
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
