import type { RecoveryKeyGroup } from '../../shared/members/recovery-key.ts';
import { AppError } from '../../shared/reply.ts';
import { getCaseFileRecord, updateRecoveryConfirmedAt } from '../database/repositories/case-file.ts';
import { hasGroups } from '../vault/recovery-key.ts';
import type { MutationContext, TaskContext } from './context.ts';

/** Whether the groups are those of the key that was just made; then the app stops asking and forgets the key. */
export function confirmRecoveryKey(
  { caseFile, mutate }: TaskContext,
  { groups }: { groups: RecoveryKeyGroup[] },
): { matches: boolean } {
  if (!hasGroups(pendingRecoveryKey(caseFile), groups)) return { matches: false };
  mutate(({ db, now, stamp, audit }) => {
    updateRecoveryConfirmedAt(db, now(), stamp());
    audit('recovery-key.confirmed', getCaseFileRecord(db).id);
  });
  caseFile.forgetPendingRecoveryKey();
  return { matches: true };
}

/** First the note that no key is confirmed, then the key: cut off between, the old key still opens and the app asks. */
export async function renewRecoveryKey({ caseFile, mutate }: TaskContext): Promise<{ recoveryKey: string }> {
  mutate(noteNewRecoveryKey);
  return { recoveryKey: await caseFile.renewRecoveryKey() };
}

/** Written wherever a new recovery key takes the place of the old one. */
export function noteNewRecoveryKey({ db, stamp, audit }: MutationContext): void {
  updateRecoveryConfirmedAt(db, null, stamp());
  audit('recovery-key.replaced', getCaseFileRecord(db).id);
}

/** The key that was just made; throws `not-found` when it was confirmed or the case file was locked since. */
export function pendingRecoveryKey(caseFile: TaskContext['caseFile']): string {
  if (caseFile.pendingRecoveryKey !== undefined) return caseFile.pendingRecoveryKey;
  throw new AppError(
    'not-found',
    'Cannot show the recovery key: it is known only until it is confirmed or locked away',
  );
}
