import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { findBans } from '../../services/bans.ts';
import type { Contexts } from '../contexts.ts';

export const bansHandlers: Handlers<typeof contract, Contexts>['bans'] = {
  list: findBans,
};
