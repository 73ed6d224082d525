import type { Draft, DraftKey } from '../../shared/drafts/draft.ts';
import { deleteDraft, getDraft, insertDraft, listDrafts } from '../database/repositories/drafts.ts';
import { deleteDraftEvidence } from '../database/repositories/evidence.ts';
import type { DraftContext, MutationContext, QueryContext } from './context.ts';

export function saveDraft({ db, member, now }: DraftContext, draft: Omit<Draft, 'savedAt'>): Pick<Draft, 'savedAt'> {
  const savedAt = now();
  insertDraft(db, member, { ...draft, savedAt });
  return { savedAt };
}

export function readDraft({ db, member }: QueryContext, { key }: { key: DraftKey }): Draft | null {
  return getDraft(db, member, key) ?? null;
}

export function findDrafts({ db, member }: QueryContext, { prefix }: { prefix: string }): Draft[] {
  return listDrafts(db, member, prefix);
}

/** With the files that were attached to it. */
export function discardDraft({ db, member, audit }: MutationContext, { key }: { key: DraftKey }) {
  deleteDraftEvidence(db, key, member);
  deleteDraft(db, member, key);
  audit('draft.discarded', key);
  return {};
}
