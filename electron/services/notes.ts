import type { IncidentId } from '../../shared/incidents/incident.ts';
import { type Note, NoteId } from '../../shared/notes/note.ts';
import { AppError } from '../../shared/reply.ts';
import type { ZonedInstant } from '../../shared/time.ts';
import { getNote, insertNote, insertNoteVersion } from '../database/repositories/notes.ts';
import { readCase } from './access.ts';
import type { MutationContext } from './context.ts';
import { indexPart } from './search-words.ts';

interface NewNote {
  readonly incidentId: IncidentId;
  readonly text: string;
  readonly happenedAt: ZonedInstant;
}

export function addNote(context: MutationContext, { incidentId, text, happenedAt }: NewNote): Note {
  readCase(context, incidentId);
  const id = NoteId.parse(context.newId());
  insertNote(context.db, { id, incidentId, happenedAt });
  return write(context, { id, incidentId, happenedAt, versions: [] }, text, 'note.added');
}

/** Adds a version; the older ones stay. */
export function amendNote(context: MutationContext, { id, text }: { id: NoteId; text: string }): Note {
  const note = getNote(context.db, id);
  if (note === undefined) throw new AppError('not-found', `Cannot amend the note "${id}": there is none`);
  readCase(context, note.incidentId);
  return write(context, note, text, 'note.amended');
}

function write(context: MutationContext, note: Note, text: string, action: string): Note {
  const { db, member, now, audit } = context;
  const version = { text, author: member, writtenAt: now() };
  const versions = [...note.versions, version];
  insertNoteVersion(db, note.id, versions.length, version);
  indexPart(db, 'note', note.id, note.incidentId, { texts: versions.map((written) => written.text) });
  audit(action, note.id);
  return { ...note, versions };
}
