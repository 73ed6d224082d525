import type Database from 'better-sqlite3';

declare const writable: unique symbol;

/** What only reads takes this, so that a query cannot call something that writes. */
export type ReadableDb = Pick<Database.Database, 'prepare'>;
export type WritableDb = Database.Database & { readonly [writable]: true };
