import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { exportIdentity } from '../../services/sealed/export-identity.ts';
import { fileSealedReport, openSealedReport } from '../../services/sealed/import-sealed.ts';
import { findRecipient } from '../../services/sealed/recipient.ts';
import { writeForm } from '../../services/sealed/write-form.ts';
import type { Contexts } from '../contexts.ts';

export const sealedHandlers: Handlers<typeof contract, Contexts>['sealed'] = {
  recipient: findRecipient,
  writeForm,
  open: openSealedReport,
  file: fileSealedReport,
  exportIdentity,
};
