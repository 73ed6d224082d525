import type { Draft, DraftKey } from '../../shared/drafts/draft.ts';
import { deleteDraft, getDraft, insertDraft, listDrafts } from '../database/repositories/drafts.ts';
import { deleteDraftEvidence } from '../database/repositories/evidence.ts';
import { assertSeesCases } from './access.ts';
import type { DraftContext, MutationContext, QueryContext } from './context.ts';

export function saveDraft(context: DraftContext, draft: Omit<Draft, 'savedAt'>): Pick<Draft, 'savedAt'> {
  const { db, member, now } = context;
  assertOwnWork(context, draft.key);
  const savedAt = now();
  insertDraft(db, member, { ...draft, savedAt });
  return { savedAt };
}

export function readDraft(context: QueryContext, { key }: { key: DraftKey }): Draft | null {
  assertOwnWork(context, key);
  return getDraft(context.db, context.member, key) ?? null;
}

export function findDrafts(context: QueryContext, { prefix }: { prefix: string }): Draft[] {
  assertOwnWork(context, prefix);
  return listDrafts(context.db, context.member, prefix);
}

/** With the files that were attached to it. */
export function discardDraft(context: MutationContext, { key }: { key: DraftKey }) {
  const { db, member, audit } = context;
  assertOwnWork(context, key);
  deleteDraftEvidence(db, key, member);
  deleteDraft(db, member, key);
  audit('draft.discarded', key);
  return {};
}

/** Forms of a restricted role. Others begin as a copy of what a case says, which outlasts a change of role. */
const OWN_WORK = ['intake', 'read-back', 'quick-note', 'appearance', 'form-language'];

function assertOwnWork(context: QueryContext, key: string): void {
  if (!OWN_WORK.includes(key.split(':')[0] ?? '')) assertSeesCases(context, 'open this draft');
}
