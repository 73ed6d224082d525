import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { addAllegation, changeAllegation, findOnAllegation, readAllegations } from '../../services/allegations.ts';
import type { Contexts } from '../contexts.ts';

export const allegationsHandlers: Handlers<typeof contract, Contexts>['allegations'] = {
  list: readAllegations,
  add: addAllegation,
  change: changeAllegation,
  setFinding: findOnAllegation,
};
