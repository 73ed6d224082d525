import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { draftAnswer, maskOthers } from '../../services/requests/draft-answer.ts';
import {
  acceptMark,
  changeRequest,
  endRequest,
  extendRequest,
  listAskers,
  openRequest,
  readOpened,
  readRequest,
  withdrawMark,
  writeAnswer,
} from '../../services/requests/requests.ts';
import { saveAnswer } from '../../services/requests/save-answer.ts';
import { searchEverything } from '../../services/requests/search-everything.ts';
import type { Contexts } from '../contexts.ts';

export const requestsHandlers: Handlers<typeof contract, Contexts>['requests'] = {
  list: listAskers,
  get: readOpened,
  open: openRequest,
  change: changeRequest,
  search: searchEverything,
  draft: (context, { id }) => ({ text: draftAnswer(context, readRequest(context, id)) }),
  mask: (context, { id, words }) => ({ words: maskOthers(context, readRequest(context, id), words) }),
  write: writeAnswer,
  accept: acceptMark,
  withdraw: withdrawMark,
  extend: extendRequest,
  save: saveAnswer,
  end: endRequest,
};
