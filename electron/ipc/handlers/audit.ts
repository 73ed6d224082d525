import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readLog, verifyCaseFile } from '../../services/audit.ts';
import type { Contexts } from '../contexts.ts';

export const auditHandlers: Handlers<typeof contract, Contexts>['audit'] = {
  list: readLog,
  verify: verifyCaseFile,
};
