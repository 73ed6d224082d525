import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Contexts } from '../../services/context.ts';
import { confirmRecoveryKey, renewRecoveryKey } from '../../services/recovery.ts';

export const recoveryHandlers: Handlers<typeof contract, Contexts>['recovery'] = {
  confirm: confirmRecoveryKey,
  renew: renewRecoveryKey,
  savePdf: () => {
    throw new AppError('internal', 'Cannot save the recovery key: printing is not there yet');
  },
};
