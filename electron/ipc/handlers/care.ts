import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { endDebrief, findDebriefs, readWarnings, setWarning } from '../../services/care.ts';
import { keepOwnNote, readOwnNote } from '../../services/private-notes.ts';
import type { Contexts } from '../contexts.ts';

export const careHandlers: Handlers<typeof contract, Contexts>['care'] = {
  warnings: readWarnings,
  setWarning,
  debriefs: findDebriefs,
  endDebrief,
  readNote: readOwnNote,
  keepNote: keepOwnNote,
};
