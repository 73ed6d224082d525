import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  acceptLeak,
  changeLetter,
  copyLetter,
  discardLetter,
  readLetter,
  readLetters,
  signLetter,
  withdrawAcceptance,
  writeLetter,
} from '../../services/letters/letters.ts';
import { readTemplates, resetTemplate, setTemplate } from '../../services/letters/templates.ts';
import type { Contexts } from '../contexts.ts';

export const lettersHandlers: Handlers<typeof contract, Contexts>['letters'] = {
  list: readLetters,
  get: readLetter,
  write: writeLetter,
  change: changeLetter,
  accept: acceptLeak,
  withdraw: withdrawAcceptance,
  sign: signLetter,
  copy: copyLetter,
  discard: discardLetter,
  templates: readTemplates,
  setTemplate,
  resetTemplate,
};
