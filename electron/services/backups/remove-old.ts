import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mayGo } from '../../../shared/backups/reminders.ts';
import { backupsToKeep } from '../../../shared/backups/rotation.ts';
import { type KeptBackup, listBackups, markRemoved } from '../../database/repositories/backups.ts';
import { storageFailure } from '../../database/storage-failure.ts';
import { dayIn, localZone } from '../calendar.ts';
import type { TaskContext } from '../context.ts';

/**
 * The rotation: after a new one was verified, and only of those that were made for this folder and are there. What cannot be
 * deleted stays and is tried again with the next one.
 */
export function removeOld(context: TaskContext, folder: string): void {
  const there = listBackups(context.db).filter(
    (backup) => backup.rotates && backup.folder === folder && existsSync(pathOf(backup)),
  );
  const keep = backupsToKeep(there.map((backup) => ({ ...backup, day: dayIn(localZone(), backup.at) })));
  const kept = new Set([...keep].map(({ id }) => id));
  remove(
    context,
    there.filter(({ id }) => !kept.has(id)),
  );
}

/** Those that precede an update of the app, once it has shown that it works and there is a newer backup. */
export function removeFromBeforeUpdates(context: TaskContext): void {
  const now = context.now();
  remove(
    context,
    listBackups(context.db).filter(
      (backup) => backup.formatBefore !== null && mayGo(backup.at, now) && existsSync(pathOf(backup)),
    ),
  );
}

function remove({ now, mutate }: TaskContext, backups: readonly KeptBackup[]): void {
  const removed = backups.filter((backup) => isDeleted(pathOf(backup)));
  if (removed.length === 0) return;
  mutate(({ db, stamp, audit }) => {
    for (const { id } of removed) {
      markRemoved(db, id, now(), stamp());
      audit('backup.removed', id);
    }
  });
}

export function pathOf({ folder, fileName }: Pick<KeptBackup, 'folder' | 'fileName'>): string {
  return join(folder, fileName);
}

function isDeleted(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch (error) {
    if (storageFailure(error, 'remove an old backup') === undefined) throw error;
    return false;
  }
}
