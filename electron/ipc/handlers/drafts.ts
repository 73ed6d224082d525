import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { discardDraft, findDrafts, readDraft, saveDraft } from '../../services/drafts.ts';
import type { Contexts } from '../contexts.ts';

export const draftsHandlers: Handlers<typeof contract, Contexts>['drafts'] = {
  save: saveDraft,
  get: readDraft,
  list: findDrafts,
  discard: discardDraft,
};
