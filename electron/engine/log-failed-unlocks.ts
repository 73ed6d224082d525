import type { Instant } from '../../shared/time.ts';
import { appendAuditEntry } from '../database/repositories/audit-entries.ts';
import type { CaseFile } from '../vault/case-file.ts';
import type { FailedTries } from '../vault/failed-unlocks.ts';

/** Entries of the app itself: nobody knows who tried. Their subject is the time of the try, or how many more there were. */
export function logFailedUnlocks({ db, clock }: CaseFile, { at, more }: FailedTries, now: () => Instant): void {
  const entry = (action: string, subject: string) =>
    appendAuditEntry(db, {
      ...{ installation: clock.installation, at: now(), changed: clock.tick(), memberId: null },
      ...{ action, subject },
    });
  db.transaction(() => {
    if (more > 0) entry('case-file.more-unlocks-failed', String(more));
    for (const time of at) entry('case-file.unlock-failed', time);
  }).immediate();
}
