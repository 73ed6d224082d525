import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { checkName } from '../../services/screening/check-name.ts';
import { decideMatch } from '../../services/screening/decide-match.ts';
import { forgetList } from '../../services/screening/forget-lists.ts';
import { lookAtList, runScreening, runScreeningAgain } from '../../services/screening/run-screening.ts';
import { screeningToday } from '../../services/screening/screening-today.ts';
import { findMatches, readScreening, setKeepList } from '../../services/screening/screenings.ts';
import type { Contexts } from '../contexts.ts';

export const screeningHandlers: Handlers<typeof contract, Contexts>['screening'] = {
  look: lookAtList,
  run: runScreening,
  runAgain: runScreeningAgain,
  get: readScreening,
  matches: findMatches,
  decide: decideMatch,
  keepList: setKeepList,
  forget: forgetList,
  today: screeningToday,
  check: checkName,
};
