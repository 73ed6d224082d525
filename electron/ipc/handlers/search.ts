import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { search } from '../../services/search.ts';
import type { Contexts } from '../contexts.ts';

export const searchHandlers: Handlers<typeof contract, Contexts>['search'] = {
  find: search,
};
