import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readBansOf, reportPresence } from '../../services/presence.ts';
import type { Contexts } from '../contexts.ts';

export const presenceHandlers: Handlers<typeof contract, Contexts>['presence'] = {
  bans: readBansOf,
  report: reportPresence,
};
