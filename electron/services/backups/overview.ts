import { type BackupState, isBackupDue, type Reminder, remindersOf } from '../../../shared/backups/reminders.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { getBackupPlace, type KeptBackup, listBackups, readBackupTimes } from '../../database/repositories/backups.ts';
import { getCaseFileRecord } from '../../database/repositories/case-file.ts';
import { listMembers } from '../../database/repositories/members.ts';
import type { QueryContext } from '../context.ts';

/** Where backups are, and what is missing: read from the record alone, as the stick may lie in a drawer. */
export function readBackups({ db, installation, now }: QueryContext) {
  const backups = listBackups(db);
  const place = getBackupPlace(db, installation) ?? null;
  const state = stateOf(db, backups);
  const reminders: Reminder[] = getCaseFileRecord(db).practice ? [] : remindersOf(state, now());
  return { place, backups, due: place !== null && isBackupDue(state, now()), reminders };
}

/** What was made before an update lies on the same disk, and counts for the update alone. */
function stateOf(db: ReadableDb, backups: readonly KeptBackup[]): BackupState {
  const last = backups.find(({ formatBefore }) => formatBefore === null);
  const update = backups.find(({ formatBefore }) => formatBefore !== null);
  const { createdAt } = getCaseFileRecord(db);
  return {
    createdAt,
    ...readBackupTimes(db),
    lastBackupAt: last?.at ?? null,
    updatedAt: update?.at ?? null,
    alone: listMembers(db, false).length < 2,
  };
}
