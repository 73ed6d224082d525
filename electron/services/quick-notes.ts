import type { z } from 'zod';
import type { Note } from '../../shared/notes/note.ts';
import type { quickNoteProcedures } from '../../shared/quick-notes/procedures.ts';
import { type QuickNote, QuickNoteId } from '../../shared/quick-notes/quick-note.ts';
import { AppError } from '../../shared/reply.ts';
import {
  getQuickNote,
  insertQuickNote,
  listQuickNotes,
  updateQuickNoteDiscarded,
  updateQuickNoteFiled,
} from '../database/repositories/quick-notes.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { saveDraft } from './drafts.ts';
import { addNote } from './notes.ts';

type Input<Name extends keyof typeof quickNoteProcedures> = z.output<(typeof quickNoteProcedures)[Name]['input']>;

export function keepQuickNote({ db, member, newId, audit }: MutationContext, typed: Input<'keep'>): QuickNote {
  const note = { id: QuickNoteId.parse(newId()), ...typed };
  insertQuickNote(db, member, note);
  audit('quick-note.kept', note.id);
  return note;
}

export function findQuickNotes({ db, member }: QueryContext): QuickNote[] {
  return listQuickNotes(db, member);
}

/** The note tells the time at which it was jotted down, not the time of filing. */
export function fileQuickNote(context: MutationContext, { id, incidentId }: Input<'file'>): Note {
  const { text, writtenAt } = readMine(context, id);
  const note = addNote(context, { incidentId, text, happenedAt: writtenAt });
  updateQuickNoteFiled(context.db, id, note.id);
  context.audit('quick-note.filed', id);
  return note;
}

/** In one step with the draft, so that the words are never in neither place. */
export function beginReportFromQuickNote(context: MutationContext, { id, draft }: Input<'beginReport'>) {
  const { db, now, audit } = context;
  readMine(context, id);
  saveDraft(context, draft);
  updateQuickNoteDiscarded(db, id, now());
  audit('quick-note.begun-as-report', id);
  return {};
}

export function discardQuickNote(context: MutationContext, { id }: Input<'discard'>) {
  readMine(context, id);
  updateQuickNoteDiscarded(context.db, id, context.now());
  context.audit('quick-note.discarded', id);
  return {};
}

function readMine({ db, member }: QueryContext, id: QuickNoteId): QuickNote {
  const note = getQuickNote(db, member, id);
  if (note === undefined) throw new AppError('not-found', `Cannot find the quick note "${id}": there is none`);
  return note;
}
