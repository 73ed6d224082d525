import type { WritableDb } from '../handles.ts';

/** Until the end of this transaction: rows may come in any order, and all that they name must be there when it ends. */
export function deferForeignKeys(db: WritableDb): void {
  db.pragma('defer_foreign_keys = ON');
}
