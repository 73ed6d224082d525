import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { declareConflict, withdrawConflict } from '../../services/conflicts.ts';
import type { Contexts } from '../contexts.ts';

export const conflictsHandlers: Handlers<typeof contract, Contexts>['conflicts'] = {
  declare: declareConflict,
  withdraw: withdrawConflict,
};
