import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readEmergencyCardList, removeEmergencyCard, saveEmergencyCard } from '../../services/emergency-cards.ts';
import { readEmergencyCards } from '../../vault/emergency-card-file.ts';
import type { Contexts } from '../contexts.ts';

export const emergencyHandlers: Handlers<typeof contract, Contexts>['emergency'] = {
  list: readEmergencyCardList,
  save: saveEmergencyCard,
  remove: removeEmergencyCard,
  whileLocked: ({ session: { folder } }) => (folder === undefined ? [] : readEmergencyCards(folder)),
};
