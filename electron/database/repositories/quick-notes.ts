import { z } from 'zod';
import type { MemberId } from '../../../shared/members/member.ts';
import type { NoteId } from '../../../shared/notes/note.ts';
import { QuickNote, QuickNoteId } from '../../../shared/quick-notes/quick-note.ts';
import type { Instant } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Content = QuickNote.pick({ text: true });
const Row = z
  .object({ id: QuickNoteId, at: z.string(), zone: z.string(), content: z.string() })
  .transform(
    ({ id, at, zone, content }): QuickNote => ({ id, writtenAt: { at, zone }, ...readContent(Content, content) }),
  );

const SELECT = `SELECT id, written_at AS at, zone, content FROM quick_notes
  WHERE member_id = @memberId AND note_id IS NULL AND discarded_at IS NULL`;

/** Those that still wait, newest first. */
export function listQuickNotes(db: ReadableDb, memberId: MemberId): QuickNote[] {
  return Row.array().parse(db.prepare(`${SELECT} ORDER BY written_at DESC, id DESC`).all({ memberId }));
}

/** Only while it waits. */
export function getQuickNote(db: ReadableDb, memberId: MemberId, id: QuickNoteId): QuickNote | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} AND id = @id`).get({ memberId, id }));
}

export function insertQuickNote(db: WritableDb, memberId: MemberId, { id, writtenAt, text }: QuickNote): void {
  db.prepare(
    'INSERT INTO quick_notes (id, member_id, written_at, zone, content) VALUES (@id, @memberId, @at, @zone, @content)',
  ).run({ id, memberId, at: writtenAt.at, zone: writtenAt.zone, content: writeContent(Content, { text }) });
}

/** From here on its words stand in the note alone, so that they are erased with it one day. */
export function updateQuickNoteFiled(db: WritableDb, id: QuickNoteId, noteId: NoteId): void {
  db.prepare(`UPDATE quick_notes SET note_id = ?, content = '' WHERE id = ?`).run(noteId, id);
}

/** What stays is that there was one. */
export function updateQuickNoteDiscarded(db: WritableDb, id: QuickNoteId, at: Instant): void {
  db.prepare(`UPDATE quick_notes SET discarded_at = ?, content = '' WHERE id = ?`).run(at, id);
}
