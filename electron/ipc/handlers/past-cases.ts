import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readPastCases, reviewPast } from '../../services/past-case-list.ts';
import type { Contexts } from '../contexts.ts';

export const pastCasesHandlers: Handlers<typeof contract, Contexts>['pastCases'] = {
  list: readPastCases,
  review: reviewPast,
};
