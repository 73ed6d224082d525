import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { leaksIn } from '../../services/leak-check/leaks-in.ts';
import { findParty } from '../../services/parties.ts';
import type { Contexts } from '../contexts.ts';

export const leakCheckHandlers: Handlers<typeof contract, Contexts>['leakCheck'] = {
  run: (context, { incidentId, to, text }) => leaksIn(context, incidentId, to, text),
  recipient: (context, { incidentId, words }) => findParty(context, incidentId, words),
};
