import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { findOpenCases } from '../../services/open-cases.ts';
import { findOwnReports } from '../../services/own-reports.ts';
import { readBackReport } from '../../services/read-back.ts';
import { fileReport, readReports } from '../../services/reports.ts';
import type { Contexts } from '../contexts.ts';

export const reportsHandlers: Handlers<typeof contract, Contexts>['reports'] = {
  file: fileReport,
  mine: findOwnReports,
  openCases: findOpenCases,
  list: readReports,
  readBack: readBackReport,
};
