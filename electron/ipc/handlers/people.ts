import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { addPerson, changePerson, findPeople, readPersonWithCases } from '../../services/people.ts';
import type { Contexts } from '../contexts.ts';

export const peopleHandlers: Handlers<typeof contract, Contexts>['people'] = {
  list: findPeople,
  get: readPersonWithCases,
  create: addPerson,
  update: changePerson,
};
