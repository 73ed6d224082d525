import { z } from 'zod';
import { Backup, type BackupId } from '../../../shared/backups/backup.ts';
import { Facts } from '../../../shared/backups/facts.ts';
import { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Backup.pick({ folder: true, fileName: true, bytes: true, rotates: true, formatBefore: true }).extend({
  facts: Facts,
});
const Row = Backup.pick({ id: true, memberId: true, at: true, drilledAt: true }).extend({
  content: z.string(),
});

const Times = z.object({ firstBackupAt: Instant.nullable(), lastDrillAt: Instant.nullable() });

export type KeptBackup = Backup & { readonly facts: Facts };

/** Newest first, without those that were removed. */
export function listBackups(db: ReadableDb): KeptBackup[] {
  const rows = db
    .prepare(
      `SELECT id, member_id AS memberId, at, drilled_at AS drilledAt, content
       FROM backups WHERE removed_at IS NULL ORDER BY at DESC, id DESC`,
    )
    .all();
  return Row.array()
    .parse(rows)
    .map(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));
}

/** Also of those that were removed since. */
export function readBackupTimes(db: ReadableDb): z.infer<typeof Times> {
  return Times.parse(db.prepare('SELECT min(at) AS firstBackupAt, max(drilled_at) AS lastDrillAt FROM backups').get());
}

export function insertBackup(db: WritableDb, backup: KeptBackup, { changed, changedBy }: Stamp): void {
  const { id, memberId, at, drilledAt, folder, fileName, bytes, rotates, formatBefore, facts } = backup;
  const content = writeContent(Content, { folder, fileName, bytes, rotates, formatBefore, facts });
  db.prepare(
    `INSERT INTO backups (id, member_id, at, drilled_at, content, changed, changed_by)
     VALUES (@id, @memberId, @at, @drilledAt, @content, @changed, @changedBy)`,
  ).run({ id, memberId, at, drilledAt, content, changed, changedBy });
}

export function markDrilled(db: WritableDb, id: BackupId, at: Instant, stamp: Stamp): void {
  db.prepare('UPDATE backups SET drilled_at = @at, changed = @changed, changed_by = @changedBy WHERE id = @id').run({
    id,
    at,
    ...stamp,
  });
}

export function markRemoved(db: WritableDb, id: BackupId, at: Instant, stamp: Stamp): void {
  db.prepare('UPDATE backups SET removed_at = @at, changed = @changed, changed_by = @changedBy WHERE id = @id').run({
    id,
    at,
    ...stamp,
  });
}

/** Where this copy of the app keeps backups. */
export function getBackupPlace(db: ReadableDb, installation: string): string | undefined {
  const content = db.prepare('SELECT content FROM backup_places WHERE installation = ?').pluck().get(installation);
  return content === undefined ? undefined : readContent(Place, content).folder;
}

export function putBackupPlace(db: WritableDb, installation: string, folder: string, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO backup_places (installation, content, changed, changed_by) VALUES (@installation, @content, @changed, @changedBy)
     ON CONFLICT DO UPDATE SET content = @content, changed = @changed, changed_by = @changedBy`,
  ).run({ installation, content: writeContent(Place, { folder }), ...stamp });
}

export function deleteBackupPlace(db: WritableDb, installation: string): void {
  db.prepare('DELETE FROM backup_places WHERE installation = ?').run(installation);
}

const Place = z.object({ folder: z.string() });
