import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { drillBackup } from '../../services/backups/drill.ts';
import { makeBackup } from '../../services/backups/make.ts';
import { readBackups } from '../../services/backups/overview.ts';
import { chooseBackupPlace, forgetBackupPlace } from '../../services/backups/place.ts';
import { findBackups, restoreBackup, tryBackupFile } from '../../services/backups/restore.ts';
import type { Contexts } from '../contexts.ts';

export const backupsHandlers: Handlers<typeof contract, Contexts>['backups'] = {
  overview: readBackups,
  choosePlace: chooseBackupPlace,
  forgetPlace: forgetBackupPlace,
  make: makeBackup,
  drill: drillBackup,
  find: findBackups,
  tryFile: tryBackupFile,
  restore: restoreBackup,
};
