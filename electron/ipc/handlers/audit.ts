import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { compareHead } from '../../services/audit/compare-head.ts';
import { readDamage } from '../../services/audit/damage.ts';
import { exportLog } from '../../services/audit/export-log.ts';
import { readLog } from '../../services/audit/read-log.ts';
import { readSalvages, salvage } from '../../services/audit/salvage.ts';
import { verifyCaseFile } from '../../services/audit/verify.ts';
import type { Contexts } from '../contexts.ts';

export const auditHandlers: Handlers<typeof contract, Contexts>['audit'] = {
  list: readLog,
  exportCsv: exportLog,
  verify: verifyCaseFile,
  compare: compareHead,
  damage: readDamage,
  salvages: readSalvages,
  salvage,
};
