import { z } from 'zod';
import type { EventId } from '../../../shared/events/event.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

/** A row of a kept list. `earlier`: of a list before the latest, which no longer has it. */
export interface Registration {
  readonly row: number;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly handles: readonly string[];
  readonly organisation: string;
  readonly earlier: boolean;
}

/** Short, as there may be 100,000 of them: row, names, e-mails, handles, organisation, 1 when it is of an earlier list. */
const Stored = z
  .tuple([z.number(), z.array(z.string()), z.array(z.string()), z.array(z.string()), z.string(), z.number()])
  .transform(([row, names, emails, handles, organisation, earlier]): Registration => {
    return { row, names, emails, handles, organisation, earlier: earlier === 1 };
  });
const Piece = z.string().transform((content) => Stored.array().parse(JSON.parse(content)));

const PIECE_ROWS = 2000;

export function listRegistrations(db: ReadableDb, eventId: EventId): Registration[] {
  const sql = 'SELECT content FROM registrations WHERE event_id = ? ORDER BY position';
  return Piece.array().parse(db.prepare(sql).pluck().all(eventId)).flat();
}

export function countRegistrations(db: ReadableDb, eventId: EventId): number {
  const sql = 'SELECT coalesce(sum(json_array_length(content)), 0) FROM registrations WHERE event_id = ?';
  return z.number().parse(db.prepare(sql).pluck().get(eventId));
}

export function hasRegistrations(db: ReadableDb, eventId: EventId): boolean {
  return db.prepare('SELECT 1 FROM registrations WHERE event_id = ? LIMIT 1').get(eventId) !== undefined;
}

/** Takes the place of what was kept for the event. */
export function replaceRegistrations(db: WritableDb, eventId: EventId, rows: readonly Registration[]): void {
  deleteRegistrations(db, eventId);
  const insert = db.prepare('INSERT INTO registrations (event_id, position, content) VALUES (?, ?, ?)');
  for (let from = 0; from < rows.length; from += PIECE_ROWS)
    insert.run(eventId, from / PIECE_ROWS, JSON.stringify(rows.slice(from, from + PIECE_ROWS).map(stored)));
}

export function deleteRegistrations(db: WritableDb, eventId: EventId): void {
  db.prepare('DELETE FROM registrations WHERE event_id = ?').run(eventId);
}

function stored({ row, names, emails, handles, organisation, earlier }: Registration) {
  return [row, names, emails, handles, organisation, earlier ? 1 : 0];
}
