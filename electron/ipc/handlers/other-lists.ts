import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  findListed,
  lookAtList,
  putListAway,
  readOntoList,
  readOtherLists,
} from '../../services/other-lists/other-lists.ts';
import type { Contexts } from '../contexts.ts';

export const otherListsHandlers: Handlers<typeof contract, Contexts>['otherLists'] = {
  list: readOtherLists,
  people: findListed,
  look: lookAtList,
  read: readOntoList,
  putAway: putListAway,
};
