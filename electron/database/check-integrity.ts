import type { ReadableDb } from './handles.ts';

/**
 * Reads the whole file, so that every page's authentication is checked, and its structure. Never
 * `cipher_integrity_check`: in this build it answers "fine" without looking.
 */
export function checkIntegrity(db: ReadableDb): { checked: number; problems: string[] } {
  const checked = Number(db.prepare('PRAGMA page_count').pluck().get());
  try {
    const told = db.prepare('PRAGMA integrity_check').pluck().all().map(String);
    return { checked, problems: told.filter((line) => line !== 'ok') };
  } catch (error) {
    return { checked, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/** Rows that name a row which is not there. */
export function countBrokenLinks(db: ReadableDb): number {
  return db.prepare('PRAGMA foreign_key_check').all().length;
}
