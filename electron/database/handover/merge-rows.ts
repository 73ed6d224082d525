import type { WritableDb } from '../handles.ts';
import { OLDEST } from './outline.ts';
import { CARRIED, Row, type Rows, type Shape, shapesOf } from './row.ts';
import { hasSeen, type Seen, seenHere } from './seen-changes.ts';
import { isVersioned, keepBothVersions, readSameVersion } from './versions.ts';

export interface RowClash {
  readonly table: string;
  readonly kind: 'changed' | 'versions' | 'team' | 'log';
  readonly counts: 'here' | 'package' | 'both';
  readonly here: Row;
  readonly came: Row;
}

export interface Merged {
  came: number;
  same: number;
  updated: number;
  kept: number;
  readonly clashes: RowClash[];
}

/** What is new or changed here. */
type OnChange = (table: string, row: Row, what: 'came' | 'updated') => void;

/** What the receiving team agreed on stays, whoever wrote later. */
const AGREED: ReadonlySet<string> = new Set(['team_rules', 'catalogue_entries', 'letter_templates', 'frozen_years']);
/** They differ only by what each side knows for itself: who may open it, when it was seen, whose sealed file it was. */
const OURS: ReadonlySet<string> = new Set(['members', 'installations', 'sealed_files', 'evidence']);

/** Of these the one counts that closes more, so that nothing that is closed here is opened by a package. From loose to strict. */
const CLOSING: Readonly<Record<string, { readonly column: string; readonly order: readonly string[] }>> = {
  conflicts: { column: 'kind', order: ['soft', 'hard'] },
  conflict_answers: { column: 'answer', order: ['none', 'soft', 'hard'] },
  conflict_sights: { column: 'sees', order: ['everything', 'facts', 'dates'] },
  member_people: { column: 'state', order: ['other', 'possible', 'same'] },
};

/**
 * Puts rows of another case file into this one. What is not here is added; of two versions the later one counts, by hybrid
 * time; where neither side knew of the other's, both are told. Again, it changes nothing.
 */
export function mergeRows(db: WritableDb, rows: Rows, there: Seen, onChange: OnChange): Merged {
  const shapes = shapesOf(db);
  const seen = { here: seenHere(db), there };
  const merged: Merged = { came: 0, same: 0, updated: 0, kept: 0, clashes: [] };
  for (const { table } of CARRIED) {
    const shape = shapes.get(table);
    if (shape === undefined) continue;
    const statements = prepare(db, table, shape);
    for (const row of rows.get(table) ?? []) {
      const outcome = mergeRow(db, { table, shape, row, seen, ...statements });
      merged[outcome.what] += 1;
      if (outcome.clash !== undefined) merged.clashes.push({ table, ...outcome.clash });
      if (outcome.what === 'came' || outcome.what === 'updated') onChange(table, row, outcome.what);
    }
  }
  return { ...merged, clashes: onceForEach(merged.clashes) };
}

interface Arriving extends Statements {
  readonly table: string;
  readonly shape: Shape;
  readonly row: Row;
  readonly seen: { readonly here: Seen; readonly there: Seen };
}

interface Outcome {
  readonly what: 'came' | 'same' | 'updated' | 'kept';
  readonly clash?: Omit<RowClash, 'table'>;
}

function mergeRow(db: WritableDb, arriving: Arriving): Outcome {
  const { table, shape, row, find, insert, update } = arriving;
  if (isVersioned(table) && readSameVersion(db, table, row)) return { what: 'same' };
  const here = find(row);
  if (here === undefined) {
    insert(row);
    return { what: 'came' };
  }
  if (isArriving(table, here)) {
    update(row);
    return { what: 'came' };
  }
  if (OURS.has(table) || isSame(here, row)) return { what: 'same' };
  if (isVersioned(table)) {
    keepBothVersions(db, table, here, row);
    return { what: 'came', clash: { kind: 'versions', counts: 'both', here, came: row } };
  }
  if (table === 'audit_entries') return { what: 'kept', clash: { kind: 'log', counts: 'here', here, came: row } };
  const { winner, clash } = decide(arriving, here);
  if (winner === 'package') update(row);
  const told = clash === undefined ? {} : { clash: { kind: clash, counts: winner, here, came: row } };
  return { what: winner === 'package' ? 'updated' : 'kept', ...told };

  function isSame(one: Row, other: Row): boolean {
    return shape.columns.every((column) => (one[column] ?? null) === (other[column] ?? null));
  }
}

/** Its bytes came before its row. */
function isArriving(table: string, here: Row): boolean {
  return table === 'evidence' && here['sha256'] === null;
}

interface Decision {
  readonly winner: 'here' | 'package';
  readonly clash?: 'changed' | 'team';
}

function decide({ table, row, seen }: Arriving, here: Row): Decision {
  if (table === 'merges') return { winner: here['undone_at'] === null ? 'package' : 'here' };
  if (!('changed' in row)) return { winner: later(here, row), clash: 'changed' };
  if (table === 'legal_holds' && here['released_at'] === null && (row['released_at'] ?? null) !== null)
    return { winner: 'here', clash: 'changed' }; // whoever holds a case here lets it go here
  const stricter = closingMore(table, here, row);
  if (stricter !== undefined) return { winner: stricter };
  const winner = later(here, row);
  if (here['changed'] === OLDEST || row['changed'] === OLDEST) return { winner };
  const known = winner === 'here' ? hasSeen(seen.here, row) : hasSeen(seen.there, here);
  if (known && here['changed'] !== row['changed']) return { winner };
  return AGREED.has(table) ? { winner: 'here', clash: 'team' } : { winner, clash: 'changed' };
}

/** Undefined where both close as much, or the table closes nothing. */
function closingMore(table: string, here: Row, came: Row): 'here' | 'package' | undefined {
  const closing = CLOSING[table];
  if (closing === undefined) return undefined;
  const [one, other] = [here, came].map((row) => closing.order.indexOf(String(row[closing.column])));
  if (one === other || one === undefined || other === undefined) return undefined;
  return one > other ? 'here' : 'package';
}

/** The same on both sides, whichever takes from the other. */
function later(here: Row, came: Row): 'here' | 'package' {
  const [one, other] = [here, came].map(
    (row) => `${row['changed'] ?? ''} ${JSON.stringify(Object.entries(row).sort())}`,
  );
  return (one ?? '') >= (other ?? '') ? 'here' : 'package';
}

interface Statements {
  readonly find: (row: Row) => Row | undefined;
  readonly insert: (row: Row) => void;
  readonly update: (row: Row) => void;
}

/** Columns that a package does not have keep what they begin with. */
function prepare(db: WritableDb, table: string, shape: Shape): Statements {
  const where = shape.key.map((column) => `${column} = @${column}`).join(' AND ');
  const find = db.prepare(`SELECT * FROM ${table} WHERE ${where}`);
  return {
    find: (row) => Row.optional().parse(find.get(row)),
    insert: (row) => {
      const columns = shape.columns.filter((column) => column in row);
      const places = columns.map((column) => `@${column}`).join(', ');
      db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(row);
    },
    update: (row) => {
      const columns = shape.columns.filter((column) => column in row && !shape.key.includes(column));
      const set = columns.map((column) => `${column} = @${column}`).join(', ');
      db.prepare(`UPDATE ${table} SET ${set} WHERE ${where}`).run(row);
    },
  };
}

/** From where two logs part, every entry differs, as do all later versions of a text: the first one says it. */
function onceForEach(clashes: readonly RowClash[]): RowClash[] {
  const told = new Set<string>();
  return clashes.filter(({ kind, here }) => {
    if (kind !== 'log' && kind !== 'versions') return true;
    const key = JSON.stringify([kind, here['installation'], here['note_id'], here['report_id']]);
    const isFirst = !told.has(key);
    told.add(key);
    return isFirst;
  });
}
