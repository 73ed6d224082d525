import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  beginLeaving,
  changeLeaving,
  findCeremonies,
  finishCeremony,
  tickStep,
} from '../../services/ceremony/ceremonies.ts';
import { closeAccess } from '../../services/ceremony/close-access.ts';
import { fingerprintFile } from '../../services/ceremony/fingerprint.ts';
import { giveOver } from '../../services/ceremony/give-over.ts';
import { readHandedOver } from '../../services/ceremony/handed-over.ts';
import { saveChecklist, saveReceipt } from '../../services/ceremony/papers.ts';
import { beginTakingOver, checkReceipt, noteParcel } from '../../services/ceremony/parcel.ts';
import { readToDeclare, welcomeSuccessor } from '../../services/ceremony/welcome.ts';
import type { Contexts } from '../contexts.ts';

export const ceremonyHandlers: Handlers<typeof contract, Contexts>['ceremony'] = {
  list: findCeremonies,
  begin: beginLeaving,
  change: changeLeaving,
  tick: tickStep,
  handedOver: readHandedOver,
  giveOver,
  toDeclare: readToDeclare,
  welcome: welcomeSuccessor,
  fingerprint: fingerprintFile,
  noteParcel,
  checkReceipt,
  closeAccess,
  beginTakingOver,
  finish: finishCeremony,
  saveChecklist,
  saveReceipt,
};
