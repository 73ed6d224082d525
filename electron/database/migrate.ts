import type Database from 'better-sqlite3';
import { AppError } from '../../shared/reply.ts';
import type { WritableDb } from './handles.ts';
import { migrations } from './migrations.ts';

/** Brings the case file to the newest format, one transaction a step. */
export function migrate(db: WritableDb, target = migrations.length): void {
  const current = formatOf(db);
  for (const [index, sql] of migrations.slice(current, target).entries()) {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${current + index + 1}`);
    })();
  }
}

export function isOfOlderFormat(db: Database.Database): boolean {
  return formatOf(db) < migrations.length;
}

/** A case file from a newer app may hold what this one would lose: it is left as it is. */
export function assertKnownFormat(file: string, db: Database.Database): void {
  const format = formatOf(db);
  if (format <= migrations.length) return;
  throw new AppError('newer-format', `Cannot open "${file}": a newer version of the app made it`, {
    details: { format, known: migrations.length },
  });
}

function formatOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
