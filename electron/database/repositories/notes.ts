import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { type Note, NoteId, NoteOrigin, NoteVersion } from '../../../shared/notes/note.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = z.object({ text: NoteVersion.shape.text });
/** With what recognises the same message when it comes again. */
const Origin = NoteOrigin.extend({ fingerprint: z.string() });
export type ImportedFrom = z.infer<typeof Origin>;
const Row = z.object({
  id: NoteId,
  incidentId: IncidentId,
  happenedAt: z.string(),
  zone: z.string(),
  origin: z.string().nullable(),
  author: MemberId,
  writtenAt: z.string(),
  content: z.string(),
});

const SELECT = `SELECT n.id, n.incident_id AS incidentId, n.happened_at AS happenedAt, n.zone, n.origin,
    v.author, v.written_at AS writtenAt, v.content
  FROM notes n JOIN note_versions v ON v.note_id = n.id`;

/** Newest first, each with all its versions. */
export function listNotes(db: ReadableDb, incidentId: IncidentId): Note[] {
  const sql = `${SELECT} WHERE n.incident_id = ? ORDER BY n.happened_at DESC, n.id DESC, v.version`;
  return withVersions(db.prepare(sql).all(incidentId));
}

export function getNote(db: ReadableDb, id: NoteId): Note | undefined {
  return withVersions(db.prepare(`${SELECT} WHERE n.id = ? ORDER BY v.version`).all(id))[0];
}

/** The messages that a case has in its timeline, by what recognises them. */
export function listNoteFingerprints(db: ReadableDb, incidentId: IncidentId): Set<string> {
  const sql = 'SELECT origin FROM notes WHERE incident_id = ? AND origin IS NOT NULL';
  const rows = db.prepare(sql).pluck().all(incidentId);
  return new Set(rows.map((row) => readContent(Origin, row).fingerprint));
}

interface NewNote extends Omit<Note, 'versions' | 'origin'> {
  readonly origin: ImportedFrom | null;
}

export function insertNote(db: WritableDb, { id, incidentId, happenedAt, origin }: NewNote): void {
  db.prepare('INSERT INTO notes (id, incident_id, happened_at, zone, origin) VALUES (?, ?, ?, ?, ?)').run(
    id,
    incidentId,
    happenedAt.at,
    happenedAt.zone,
    origin && writeContent(Origin, origin),
  );
}

/** `version` counts from 1. */
export function insertNoteVersion(
  db: WritableDb,
  noteId: NoteId,
  version: number,
  written: z.infer<typeof NoteVersion>,
): void {
  db.prepare('INSERT INTO note_versions (note_id, version, author, written_at, content) VALUES (?, ?, ?, ?, ?)').run(
    noteId,
    version,
    written.author,
    written.writtenAt,
    writeContent(Content, { text: written.text }),
  );
}

function withVersions(rows: unknown[]): Note[] {
  const notes = new Map<string, Note>();
  for (const { id, incidentId, happenedAt, zone, origin: from, author, writtenAt, content } of Row.array().parse(
    rows,
  )) {
    const version = { ...readContent(Content, content), author, writtenAt };
    const known = notes.get(id);
    if (known !== undefined) {
      known.versions.push(version);
      continue;
    }
    const origin = from === null ? null : NoteOrigin.parse(readContent(Origin, from));
    notes.set(id, { id, incidentId, happenedAt: { at: happenedAt, zone }, origin, versions: [version] });
  }
  return [...notes.values()];
}
