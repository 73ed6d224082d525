import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { saveRecoveryKeyPdf } from '../../services/export/recovery-key-pdf.ts';
import { saveSharePdf } from '../../services/export/share-card-pdf.ts';
import { confirmRecoveryKey, pendingRecoveryKey, renewRecoveryKey } from '../../services/recovery.ts';
import { checkShare, confirmShare, endShares, readShareSets, splitRecovery } from '../../services/recovery-shares.ts';
import type { Contexts } from '../contexts.ts';

export const recoveryHandlers: Handlers<typeof contract, Contexts>['recovery'] = {
  confirm: confirmRecoveryKey,
  renew: renewRecoveryKey,
  savePdf: (context, { destination }) => saveRecoveryKeyPdf(context, destination, pendingRecoveryKey(context.caseFile)),
  shares: readShareSets,
  split: splitRecovery,
  confirmShare,
  saveSharePdf,
  checkShare,
  endShares,
};
