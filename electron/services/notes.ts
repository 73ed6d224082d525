import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type Note, NoteId } from '../../shared/notes/note.ts';
import { AppError } from '../../shared/reply.ts';
import type { ZonedInstant } from '../../shared/time.ts';
import { getNote, type ImportedFrom, insertNote, insertNoteVersion } from '../database/repositories/notes.ts';
import { readCase } from './access.ts';
import type { MutationContext } from './context.ts';
import { indexPart } from './search-words.ts';

interface NewNote {
  readonly incidentId: IncidentId;
  readonly text: string;
  readonly happenedAt: ZonedInstant;
}

/** A note from a message, with its origin. Not audited by itself: the import as a whole is. */
export function addImportedNote(
  context: MutationContext,
  { incidentId, text, happenedAt }: NewNote,
  origin: ImportedFrom,
): NoteId {
  const id = NoteId.parse(context.newId());
  insertNote(context.db, { id, incidentId, happenedAt, origin });
  store(context, { id, incidentId, happenedAt, origin, versions: [] }, text);
  return id;
}

export function addNote(context: MutationContext, { incidentId, text, happenedAt }: NewNote): Note {
  readCase(context, incidentId);
  const id = NoteId.parse(context.newId());
  insertNote(context.db, { id, incidentId, happenedAt, origin: null });
  return write(context, { id, incidentId, happenedAt, origin: null, versions: [] }, text, 'note.added');
}

/** Adds a version; the older ones stay. */
export function amendNote(context: MutationContext, { id, text }: { id: NoteId; text: string }): Note {
  const note = getNote(context.db, id);
  if (note === undefined) throw new AppError('not-found', `Cannot amend the note "${id}": there is none`);
  readCase(context, note.incidentId);
  return write(context, note, text, 'note.amended');
}

function write(context: MutationContext, note: Note, text: string, action: string): Note {
  const written = store(context, note, text);
  context.audit(action, note.id);
  return written;
}

function store({ db, member, now }: MutationContext, note: Note, text: string): Note {
  const version = { text, author: member, writtenAt: now() };
  const versions = [...note.versions, version];
  insertNoteVersion(db, note.id, versions.length, version);
  indexPart(db, 'note', note.id, note.incidentId, {
    texts: versions.map((written) => written.text),
    origin: note.origin && [note.origin.from, note.origin.to, note.origin.subject, note.origin.attachments],
  });
  return { ...note, versions };
}
