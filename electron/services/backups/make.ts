import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Backup, BackupId } from '../../../shared/backups/backup.ts';
import type { Facts } from '../../../shared/backups/facts.ts';
import type { Grant } from '../../../shared/grant.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Instant } from '../../../shared/time.ts';
import { getBackupPlace, insertBackup } from '../../database/repositories/backups.ts';
import { ENDING } from '../../vault/backup/archive-format.ts';
import { clearUnfinished } from '../../vault/backup/clear-unfinished.ts';
import { dayIn, localZone } from '../calendar.ts';
import type { TaskContext } from '../context.ts';
import { assertBackupFolder } from './place.ts';
import { removeOld } from './remove-old.ts';

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
    placeFor: (facts) => (folder === place ? join(place, nameFor(caseFile.name, at, facts)) : withEnding(place)),
    now: new Date(at),
    signal,
    onProgress: progress,
  });
  const kept = mutate(({ db: writable, newId, stamp, audit }) => {
    const told = { memberId: member, at, folder, fileName: basename(made.file), bytes: made.bytes, rotates };
    const entered = { id: BackupId.parse(newId()), ...told, drilledAt: null, facts: made.facts };
    insertBackup(writable, entered, stamp());
    audit('backup.made', entered.id);
    return entered;
  });
  if (rotates) removeOld(context, folder);
  return kept;
}

/**
 * Such as `Garden 2027-03-04 12.40.07 3f9a1c2b.quietroom-backup`: the end is the beginning of the log's last hash, which
 * outside the case file shows whether its log was cut later.
 */
function nameFor(caseFile: string, at: Instant, { heads }: Facts): string {
  const day = dayIn(localZone(), at);
  const time = new Date(at).toTimeString().slice(0, 'hh:mm:ss'.length).replaceAll(':', '.');
  const longest = heads.reduce((one, other) => (other.sequence > one.sequence ? other : one));
  return `${caseFile} ${day} ${time} ${longest.hash.slice(0, 8)}${ENDING}`;
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
