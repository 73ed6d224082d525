import type Database from 'better-sqlite3';

/** More texts than the app has: those with values written into them must not pile up. */
const KEPT = 500;

/**
 * Has a database parse each text of SQL once: for most of ours that takes longer than to run it. SQLite itself parses a kept
 * one again when the schema has changed, and better-sqlite3 forgets the values of each run and ends them all with the
 * database. Whatever would leave a statement changed or busy is done with one of its own.
 */
export function keepStatements(db: Database.Database): void {
  const prepare = db.prepare.bind(db);
  const kept = new Map<string, Database.Statement>();

  function keep(sql: string): Database.Statement {
    const statement = prepare(sql);
    let plucked: Database.Statement | undefined;
    Object.assign(statement, {
      pluck: () => {
        plucked ??= prepare(sql).pluck();
        return plucked;
      },
      iterate: (...values: unknown[]) => prepare(sql).iterate(...values),
      bind: (...values: unknown[]) => prepare(sql).bind(...values),
      raw: () => prepare(sql).raw(),
      expand: () => prepare(sql).expand(),
      safeIntegers: () => prepare(sql).safeIntegers(),
    });
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(sql, statement);
    return statement;
  }

  Object.assign(db, { prepare: (sql: string) => kept.get(sql) ?? keep(sql) });
}
