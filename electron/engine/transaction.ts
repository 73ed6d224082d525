import { v7 as newId } from 'uuid';
import type { MemberId } from '../../shared/members/member.ts';
import type { Instant } from '../../shared/time.ts';
import type { Clock } from '../database/clock.ts';
import type { WritableDb } from '../database/handles.ts';
import { appendAuditEntry } from '../database/repositories/audit-entries.ts';
import type { MutationContext } from '../services/context.ts';

/** Who changes what and when. `CaseFile` has these three; after a rotation its copy has another database. */
export interface Changing {
  readonly db: WritableDb;
  readonly member: MemberId;
  readonly clock: Clock;
}

/**
 * Runs a change in one immediate transaction. A change that leaves no entry in the audit chain is a bug, and is not
 * stored.
 */
export function runTransaction<Result>(
  { db, member, clock }: Changing,
  now: () => Instant,
  change: (context: MutationContext) => Result,
): Result {
  let entries = 0;
  const stamp = clock.tick();
  const context: MutationContext = {
    db,
    member,
    installation: clock.installation,
    now,
    newId: () => newId(),
    stamp: () => ({ changed: stamp, changedBy: clock.installation }),
    audit(action, subject) {
      entries += 1;
      const { installation } = clock;
      appendAuditEntry(db, { installation, at: now(), changed: stamp, memberId: member, action, subject });
    },
  };
  return db
    .transaction(() => {
      const result = change(context);
      if (entries === 0) throw new Error('A change left no audit entry and was not stored');
      return result;
    })
    .immediate();
}
