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

function stateOf(db: ReadableDb, [last]: readonly KeptBackup[]): BackupState {
  const { createdAt } = getCaseFileRecord(db);
  return {
    createdAt,
    ...readBackupTimes(db),
    lastBackupAt: last?.at ?? null,
    alone: listMembers(db, false).length < 2,
  };
}
