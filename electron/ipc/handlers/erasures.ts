import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  eraseCases,
  eraseWholePerson,
  finishErasing,
  previewErasure,
  previewPersonErasure,
  readErasures,
} from '../../services/erasure/erasures.ts';
import { saveErasureRecord } from '../../services/export/export-erasures.ts';
import type { Contexts } from '../contexts.ts';

export const erasuresHandlers: Handlers<typeof contract, Contexts>['erasures'] = {
  preview: previewErasure,
  eraseCases,
  previewPerson: previewPersonErasure,
  erasePerson: eraseWholePerson,
  finish: finishErasing,
  saveRecord: saveErasureRecord,
  list: readErasures,
};
