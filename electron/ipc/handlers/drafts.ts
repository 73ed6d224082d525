import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import type { Contexts } from '../../services/context.ts';
import { discardDraft, findDrafts, readDraft, saveDraft } from '../../services/drafts.ts';

export const draftsHandlers: Handlers<typeof contract, Contexts>['drafts'] = {
  save: saveDraft,
  get: readDraft,
  list: findDrafts,
  discard: discardDraft,
};
