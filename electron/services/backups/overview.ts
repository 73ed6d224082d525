import type { Reminder } from '../../../shared/backups/reminders.ts';
import { type BackupState, isBackupDue, remindersOf } from '../../../shared/backups/reminders.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { getBackupPlace, type KeptBackup, listBackups } from '../../database/repositories/backups.ts';
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

function stateOf(db: ReadableDb, newestFirst: readonly KeptBackup[]): BackupState {
  const there = newestFirst.filter(({ removedAt }) => removedAt === null);
  const drills = newestFirst.flatMap(({ drilledAt }) => drilledAt ?? []).sort();
  return {
    createdAt: getCaseFileRecord(db).createdAt,
    firstBackupAt: newestFirst.at(-1)?.at ?? null,
    lastBackupAt: there[0]?.at ?? null,
    lastDrillAt: drills.at(-1) ?? null,
    alone: listMembers(db, false).length < 2,
  };
}
