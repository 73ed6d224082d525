import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import type { Contexts } from '../../services/context.ts';
import { fileReport, readReports } from '../../services/reports.ts';

export const reportsHandlers: Handlers<typeof contract, Contexts>['reports'] = {
  file: fileReport,
  list: readReports,
};
