import type { WritableDb } from '../handles.ts';

interface Listed {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly rootpage: number;
  readonly sql: string | null;
}

/**
 * Where a part of the list of tables is lost, but all the others lie exactly where they do in a new database of this format,
 * those that are missing lie where they do there. Answers whether some were put back: the list is read anew then.
 */
export function nameTables(damaged: WritableDb, fresh: WritableDb): boolean {
  const there = new Map(listed(damaged).map((of) => [of.name, of.rootpage]));
  const known = listed(fresh);
  const missing = known.filter(({ name }) => !there.has(name));
  const isSameLayout = known.every(({ name, rootpage }) => !there.has(name) || there.get(name) === rootpage);
  if (missing.length === 0 || there.size === 0 || !isSameLayout) return false;
  const put = damaged.prepare(
    'INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (@type, @name, @tbl_name, @rootpage, @sql)',
  );
  damaged.transaction(() => missing.forEach((of) => void put.run(of)))();
  return true;
}

/** Views stand for what was lost: the app has none. */
function listed(db: WritableDb): Listed[] {
  const sql = `SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE type <> 'view' ORDER BY rowid`;
  return db.prepare(sql).all() as Listed[]; // as asked
}
