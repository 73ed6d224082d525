import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Backup, BackupId } from '../../../shared/backups/backup.ts';
import type { Grant } from '../../../shared/grant.ts';
import { AppError } from '../../../shared/reply.ts';
import { getBackupPlace, insertBackup } from '../../database/repositories/backups.ts';
import { ENDING } from '../../vault/backup/archive-format.ts';
import { backupName } from '../../vault/backup/backup-name.ts';
import { clearUnfinished } from '../../vault/backup/clear-unfinished.ts';
import type { TaskContext } from '../context.ts';
import { assertBackupFolder } from './place.ts';
import { removeFromBeforeUpdates, removeOld } from './remove-old.ts';

/** Makes and verifies one; in the place of this machine, older ones then make room. */
export async function makeBackup(context: TaskContext, { to }: { readonly to?: Grant | undefined }): Promise<Backup> {
  const { caseFile, db, member, installation, now, mutate, signal, progress } = context;
  const rotates = to === undefined;
  const place = rotates ? chosenPlace(getBackupPlace(db, installation)) : context.resolve(to);
  const folder = isFolder(place) || rotates ? place : dirname(place);
  assertBackupFolder(folder, caseFile.folder);
  clearUnfinished(folder, caseFile.name, new Date(now()));
  const at = now();
  const made = await caseFile.backUp({
    placeFor: (facts) => (folder === place ? join(place, backupName(caseFile.name, at, facts)) : withEnding(place)),
    now: new Date(at),
    signal,
    onProgress: progress,
  });
  const kept = mutate(({ db: writable, newId, stamp, audit }) => {
    const told = { memberId: member, at, folder, fileName: basename(made.file), bytes: made.bytes, rotates };
    const entered = { id: BackupId.parse(newId()), ...told, formatBefore: null, drilledAt: null, facts: made.facts };
    insertBackup(writable, entered, stamp());
    audit('backup.made', entered.id);
    return entered;
  });
  if (rotates) removeOld(context, folder);
  removeFromBeforeUpdates(context);
  return kept;
}

function chosenPlace(place: string | undefined): string {
  if (place !== undefined) return place;
  throw new AppError('no-backup-place', 'Cannot make a backup: no folder for it is chosen on this machine');
}

function withEnding(path: string): string {
  return path.endsWith(ENDING) ? path : `${path}${ENDING}`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
