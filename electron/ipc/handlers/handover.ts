import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { findProbablySame, readClashes, readHandovers } from '../../services/handover/handovers.ts';
import { inspectPackage } from '../../services/handover/inspect-package.ts';
import { makePackage } from '../../services/handover/make-package.ts';
import { takePackage } from '../../services/handover/take-package.ts';
import type { Contexts } from '../contexts.ts';

export const handoverHandlers: Handlers<typeof contract, Contexts>['handover'] = {
  make: makePackage,
  inspect: inspectPackage,
  take: takePackage,
  list: readHandovers,
  clashes: readClashes,
  probablySame: findProbablySame,
};
