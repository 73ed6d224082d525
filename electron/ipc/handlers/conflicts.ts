import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  answerConflict,
  askConflict,
  declareConflict,
  listCasesWaiting,
  listCaseTeam,
  readConflicts,
  referOut,
  setSees,
  settleParty,
  withdrawConflict,
} from '../../services/conflicts.ts';
import { listOutsideBodies, setOutsideBodies } from '../../services/outside-bodies.ts';
import type { Contexts } from '../contexts.ts';

export const conflictsHandlers: Handlers<typeof contract, Contexts>['conflicts'] = {
  team: listCaseTeam,
  ask: askConflict,
  waiting: listCasesWaiting,
  answer: answerConflict,
  ofCase: readConflicts,
  declare: declareConflict,
  withdraw: withdrawConflict,
  setSees,
  settleParty,
  outsideBodies: listOutsideBodies,
  setOutsideBodies,
  refer: referOut,
};
