import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { countList, findBans } from '../../services/bans.ts';
import { findComing } from '../../services/coming-ends.ts';
import { endFlag, findFlags, makeFlag, readFlagsOfCase, readFlagsOfPerson, reviewFlag } from '../../services/flags.ts';
import type { Contexts } from '../contexts.ts';

export const bansHandlers: Handlers<typeof contract, Contexts>['bans'] = {
  list: findBans,
  coming: findComing,
  statistics: countList,
};

export const flagsHandlers: Handlers<typeof contract, Contexts>['flags'] = {
  list: findFlags,
  ofPerson: readFlagsOfPerson,
  ofCase: readFlagsOfCase,
  make: makeFlag,
  review: reviewFlag,
  end: endFlag,
};
