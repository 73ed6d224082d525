import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readAppealHandlers } from '../../services/appeal-handlers.ts';
import { answerAppeal, handOverAppeal, readAppeals, recordAppeal } from '../../services/appeals.ts';
import type { Contexts } from '../contexts.ts';

export const appealsHandlers: Handlers<typeof contract, Contexts>['appeals'] = {
  list: readAppeals,
  handlers: readAppealHandlers,
  record: recordAppeal,
  handOver: handOverAppeal,
  answer: answerAppeal,
};
