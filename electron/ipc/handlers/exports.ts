import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { exportCases } from '../../services/export/bulk/bulk-export.ts';
import { readScope } from '../../services/export/bulk/scope.ts';
import { exportCalendar } from '../../services/export/export-calendar.ts';
import { exportLetter } from '../../services/export/export-letter.ts';
import { exportStatistics } from '../../services/export/export-statistics.ts';
import { exportBanList, exportDossier } from '../../services/export/exports.ts';
import { exportBlankForm, exportEmergencyCard, exportReadBackSheet } from '../../services/export/handouts.ts';
import { exportAgenda, exportMinutes } from '../../services/export/meeting-papers.ts';
import { previewDossier } from '../../services/export/preview-dossier.ts';
import type { Contexts } from '../contexts.ts';

export const exportHandlers: Handlers<typeof contract, Contexts>['exports'] = {
  dossier: exportDossier,
  preview: previewDossier,
  scope: readScope,
  cases: exportCases,
  banList: exportBanList,
  banStatistics: exportStatistics,
  agenda: exportAgenda,
  minutes: exportMinutes,
  emergencyCard: exportEmergencyCard,
  readBackSheet: exportReadBackSheet,
  blankForm: exportBlankForm,
  calendar: exportCalendar,
  letter: exportLetter,
};
