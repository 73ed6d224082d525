import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { exportBanList, exportDossier } from '../../services/export/exports.ts';
import { exportBlankForm, exportEmergencyCard, exportReadBackSheet } from '../../services/export/handouts.ts';
import type { Contexts } from '../contexts.ts';

export const exportHandlers: Handlers<typeof contract, Contexts>['exports'] = {
  dossier: exportDossier,
  banList: exportBanList,
  emergencyCard: exportEmergencyCard,
  readBackSheet: exportReadBackSheet,
  blankForm: exportBlankForm,
};
