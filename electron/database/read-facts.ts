import type { Facts } from '../../shared/backups/facts.ts';
import type { ReadableDb } from './handles.ts';
import { listChains, readChainHead } from './repositories/audit-entries.ts';

/** Counts the rows of every table that holds records; the search index is made of them. */
export function readFacts(db: ReadableDb): Facts {
  const tables = db.prepare(TABLES).pluck().all().map(String);
  return {
    format: Number(db.prepare('PRAGMA user_version').pluck().get()),
    pages: Number(db.prepare('PRAGMA page_count').pluck().get()),
    rows: Object.fromEntries(tables.map((table) => [table, countRows(db, table)])),
    heads: listChains(db).map((installation) => readChainHead(db, installation)),
  };
}

const TABLES = `
  SELECT name FROM pragma_table_list
  WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;

function countRows(db: ReadableDb, table: string): number {
  return Number(
    db
      .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get(),
  );
}
