import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Grant } from '../../../shared/grant.ts';
import { AppError } from '../../../shared/reply.ts';
import { deleteBackupPlace, getBackupPlace, putBackupPlace } from '../../database/repositories/backups.ts';
import { withStorageFailures } from '../../database/storage-failure.ts';
import type { MutationContext, TaskContext } from '../context.ts';

export function chooseBackupPlace({ caseFile, mutate, resolve }: TaskContext, { folder }: { readonly folder: Grant }) {
  const place = resolve(folder);
  assertBackupFolder(place, caseFile.folder);
  mutate(({ db, installation, stamp, audit }) => {
    putBackupPlace(db, installation, place, stamp());
    audit('backup.place-chosen', installation);
  });
  return { place };
}

/** Throws `not-found` where none is chosen. */
export function forgetBackupPlace({ db, installation, audit }: MutationContext) {
  if (getBackupPlace(db, installation) === undefined)
    throw new AppError('not-found', 'Cannot forget the place of backups: none is chosen');
  deleteBackupPlace(db, installation);
  audit('backup.place-forgotten', installation);
  return {};
}

/** Throws `backup-place-missing`, `read-only`, and `not-allowed` for the case file itself: what lies in it is lost with it. */
export function assertBackupFolder(folder: string, caseFile: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('backup-place-missing', `Cannot keep a backup in "${folder}": there is no such folder`);
  if (`${realpathSync(folder)}${sep}`.startsWith(`${realpathSync(caseFile)}${sep}`))
    throw new AppError('not-allowed', `Cannot keep a backup in "${folder}": it is inside the case file`);
  withStorageFailures(`keep a backup in "${folder}"`, () => accessSync(folder, constants.W_OK));
}
