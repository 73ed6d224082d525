import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  decideUrgently,
  findUrgentDecisions,
  findWaitingDecisions,
  ratifyUrgentDecision,
  undoUrgentDecision,
} from '../../services/urgent-decisions.ts';
import type { Contexts } from '../contexts.ts';

export const urgentDecisionHandlers: Handlers<typeof contract, Contexts>['urgentDecisions'] = {
  list: findUrgentDecisions,
  waiting: findWaitingDecisions,
  decide: decideUrgently,
  ratify: ratifyUrgentDecision,
  undo: undoUrgentDecision,
};
