import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { addNote, amendNote } from '../../services/notes.ts';
import { readTimeline } from '../../services/timeline.ts';
import type { Contexts } from '../contexts.ts';

export const notesHandlers: Handlers<typeof contract, Contexts>['notes'] = {
  add: addNote,
  amend: amendNote,
  timeline: readTimeline,
};
