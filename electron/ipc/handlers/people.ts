import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { inventPersonCodeName } from '../../services/code-names.ts';
import { mergePeople, undoMerge } from '../../services/merges.ts';
import { addPerson, changePerson, findPeople, readPersonWithCases, suggestPeople } from '../../services/people.ts';
import type { Contexts } from '../contexts.ts';

export const peopleHandlers: Handlers<typeof contract, Contexts>['people'] = {
  list: findPeople,
  suggest: suggestPeople,
  inventCodeName: inventPersonCodeName,
  get: readPersonWithCases,
  create: addPerson,
  update: changePerson,
  merge: mergePeople,
  undoMerge,
};
