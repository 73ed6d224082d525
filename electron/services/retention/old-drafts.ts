import { addMonths } from '../../../shared/calendar-days.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { deleteDraft, listDraftsUntouched, type UntouchedDraft } from '../../database/repositories/drafts.ts';
import { deleteDraftEvidence } from '../../database/repositories/evidence.ts';
import { assertSeesCases } from '../access.ts';
import type { MutationContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';
import { getRetentionRule } from './rule.ts';

export function countOldDrafts(db: ReadableDb, today: Day): number {
  return oldDrafts(db, today).length;
}

/** Of every member, with the files that were attached to them. `count`: as it was shown; another number is asked for anew. */
export function discardOldDrafts(context: MutationContext, { count }: { count: number }): { discarded: number } {
  const { db, audit } = context;
  assertSeesCases(context, 'discard what others left unfinished');
  const old = oldDrafts(db, todayOf(context));
  if (old.length !== count)
    throw new AppError('wrong-step', 'Cannot discard unfinished forms: their number changed; look again');
  for (const { memberId, key } of old) {
    deleteDraftEvidence(db, key, memberId);
    deleteDraft(db, memberId, key);
  }
  audit('retention.drafts-discarded', String(old.length));
  return { discarded: old.length };
}

function oldDrafts(db: ReadableDb, today: Day): UntouchedDraft[] {
  const { drafts: keep } = getRetentionRule(db).rule;
  return keep === 'for-good' ? [] : listDraftsUntouched(db, addMonths(today, -keep));
}
