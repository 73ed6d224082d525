import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  beginReportFromQuickNote,
  discardQuickNote,
  fileQuickNote,
  findQuickNotes,
  keepQuickNote,
} from '../../services/quick-notes.ts';
import type { Contexts } from '../contexts.ts';

export const quickNotesHandlers: Handlers<typeof contract, Contexts>['quickNotes'] = {
  keep: keepQuickNote,
  list: findQuickNotes,
  file: fileQuickNote,
  beginReport: beginReportFromQuickNote,
  discard: discardQuickNote,
};
