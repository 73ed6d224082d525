import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readNoContacts } from '../../services/no-contacts.ts';
import { changeCatalogue, readCatalogue } from '../../services/sanction-catalogue.ts';
import {
  addStepToSanction,
  grantReturn,
  liftSanction,
  recordSanctionStep,
  reviewSanction,
} from '../../services/sanction-steps.ts';
import { imposeSanction, proposeSanction, readSanctions } from '../../services/sanctions.ts';
import type { Contexts } from '../contexts.ts';

export const sanctionsHandlers: Handlers<typeof contract, Contexts>['sanctions'] = {
  list: readSanctions,
  impose: imposeSanction,
  propose: proposeSanction,
  record: recordSanctionStep,
  lift: liftSanction,
  grantReturn,
  review: reviewSanction,
  addStep: addStepToSanction,
  noContacts: readNoContacts,
  catalogue: readCatalogue,
  putCatalogueEntry: changeCatalogue,
};
