import { z } from 'zod';
import { Person, PersonId } from '../../../shared/people/person.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Person.omit({ id: true, createdAt: true });
const Row = z
  .object({ id: PersonId, content: z.string(), createdAt: z.string() })
  .transform(({ id, content, createdAt }): Person => ({ ...readContent(Content, content), id, createdAt }));

const COLUMNS = 'id, content, created_at AS createdAt';

export function getPerson(db: ReadableDb, id: PersonId): Person | undefined {
  return Row.optional().parse(db.prepare(`SELECT ${COLUMNS} FROM people WHERE id = ?`).get(id));
}

/** Those changed at or after a hybrid logical time; everybody for the empty one. */
export function listPeopleChangedSince(db: ReadableDb, changed: string): Person[] {
  return Row.array().parse(db.prepare(`SELECT ${COLUMNS} FROM people WHERE changed >= ?`).all(changed));
}

/** Tells whether what was read before still holds. */
export function readPeopleVersion(db: ReadableDb): { count: number; latest: string } {
  const row = db.prepare(`SELECT count(*) AS count, coalesce(max(changed), '') AS latest FROM people`).get();
  return z.object({ count: z.number(), latest: z.string() }).parse(row);
}

/** Rows written over this handle so far. No other can write, so an unchanged number means an unchanged case file. */
export function countChanges(db: ReadableDb): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get());
}

export function insertPerson(db: WritableDb, person: Person, stamp: Stamp): void {
  const { id, createdAt, ...content } = person;
  db.prepare(
    'INSERT INTO people (id, content, created_at, changed, changed_by) VALUES (@id, @content, @createdAt, @changed, @changedBy)',
  ).run({ id, createdAt, content: writeContent(Content, content), ...stamp });
}

export function updatePerson(db: WritableDb, person: Person, stamp: Stamp): void {
  const { id, createdAt: _never, ...content } = person;
  db.prepare('UPDATE people SET content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id').run({
    id,
    content: writeContent(Content, content),
    ...stamp,
  });
}
