import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { checkNote, copyNote, readRefusalOffer, writeRefusalLetter } from '../../services/refusals/refusals.ts';
import { saveNote } from '../../services/refusals/save-note.ts';
import type { Contexts } from '../contexts.ts';

export const refusalsHandlers: Handlers<typeof contract, Contexts>['refusals'] = {
  offer: readRefusalOffer,
  checkNote,
  writeLetter: writeRefusalLetter,
  copyNote,
  saveNote,
};
