import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { addFollowUp, changeFollowUp, markFollowUpDone } from '../../services/follow-ups.ts';
import { findOwed } from '../../services/owed-board.ts';
import { changePromiseRules, readPromiseRules } from '../../services/promise-rules.ts';
import { markPromiseKept, readOwedInCase, waivePromise } from '../../services/promises.ts';
import type { Contexts } from '../contexts.ts';

type All = Handlers<typeof contract, Contexts>;

export const promisesHandlers: All['promises'] = {
  rules: readPromiseRules,
  setRules: changePromiseRules,
  owed: findOwed,
  ofCase: readOwedInCase,
  keep: markPromiseKept,
  waive: waivePromise,
};

export const followUpsHandlers: All['followUps'] = {
  add: addFollowUp,
  update: changeFollowUp,
  setDone: markFollowUpDone,
};
