import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { imposeSanction, liftSanction, readSanctions } from '../../services/sanctions.ts';
import type { Contexts } from '../contexts.ts';

export const sanctionsHandlers: Handlers<typeof contract, Contexts>['sanctions'] = {
  list: readSanctions,
  impose: imposeSanction,
  lift: liftSanction,
};
