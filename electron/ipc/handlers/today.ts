import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readToday } from '../../services/today.ts';
import type { Contexts } from '../contexts.ts';

export const todayHandlers: Handlers<typeof contract, Contexts>['today'] = {
  get: readToday,
};
