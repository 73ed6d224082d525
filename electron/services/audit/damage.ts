import type { Damage } from '../../../shared/audit/damage.ts';
import { damageOf } from '../../database/damage.ts';
import { listBackups } from '../../database/repositories/backups.ts';
import { storageFailure } from '../../database/storage-failure.ts';
import { seesOnlyOwn } from '../access.ts';
import type { QueryContext } from '../context.ts';

/** Null as long as nothing is known to be wrong. */
export function readDamage(context: QueryContext): Damage | null {
  const kind = damageOf(context.db);
  return kind === undefined ? null : { kind, lastBackup: lastBackup(context) };
}

/** That, too, may not be readable any more. */
function lastBackup(context: QueryContext): Damage['lastBackup'] {
  try {
    if (seesOnlyOwn(context)) return null;
    const [last] = listBackups(context.db);
    return last === undefined ? null : { at: last.at, folder: last.folder, fileName: last.fileName };
  } catch (error) {
    if (storageFailure(error, 'read the backups')?.code !== 'damaged') throw error;
    return null;
  }
}
