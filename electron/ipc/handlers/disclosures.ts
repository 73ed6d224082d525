import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { checkDisclosure } from '../../services/disclosures/check-disclosure.ts';
import {
  readDisclosures,
  readDueDisclosures,
  readOffer,
  settleDisclosure,
} from '../../services/disclosures/disclosures.ts';
import { giveDisclosure } from '../../services/export/export-disclosure.ts';
import type { Contexts } from '../contexts.ts';

export const disclosuresHandlers: Handlers<typeof contract, Contexts>['disclosures'] = {
  offer: readOffer,
  check: checkDisclosure,
  list: readDisclosures,
  due: readDueDisclosures,
  settle: settleDisclosure,
  give: giveDisclosure,
};
