import { z } from 'zod';
import { Person, type PersonFields, PersonId } from '../../../shared/people/person.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Person.omit({ id: true, createdAt: true });
const Row = z
  .object({ id: PersonId, content: z.string(), createdAt: z.string(), keptId: PersonId })
  .transform(({ content, ...row }): PersonRecord => ({ ...readContent(Content, content), ...row }));

/** One record as it is kept, be it joined to another or not. */
export interface PersonRecord extends Person {
  /** The record that stands for this one: itself, unless it was merged. */
  readonly keptId: PersonId;
}

const COLUMNS = 'id, content, created_at AS createdAt, coalesce(merged_into, id) AS keptId';

export function getPerson(db: ReadableDb, id: PersonId): PersonRecord | undefined {
  return Row.optional().parse(db.prepare(`SELECT ${COLUMNS} FROM people WHERE id = ?`).get(id));
}

/** All records of the human being whom one of them is of: the kept one first, the others as they were entered. */
export function listRecordsOf(db: ReadableDb, id: PersonId): PersonRecord[] {
  const sql = `SELECT ${COLUMNS} FROM people WHERE coalesce(merged_into, id) =
      (SELECT coalesce(merged_into, id) FROM people WHERE id = ?)
    ORDER BY merged_into IS NOT NULL, created_at, id`;
  return Row.array().parse(db.prepare(sql).all(id));
}

/** Those changed at or after a hybrid logical time; everybody for the empty one. */
export function listPeopleChangedSince(db: ReadableDb, changed: string): PersonRecord[] {
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

/** What is known; when it was entered and which record stands for it stay as they are. */
export function updatePerson(
  db: WritableDb,
  { id, ...content }: PersonFields & Pick<Person, 'id'>,
  stamp: Stamp,
): void {
  db.prepare('UPDATE people SET content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id').run({
    id,
    content: writeContent(Content, content),
    ...stamp,
  });
}

/** `keptId` null: they stand for themselves again. */
export function updatePersonKept(db: WritableDb, id: PersonId, keptId: PersonId | null, stamp: Stamp): void {
  const sql = 'UPDATE people SET merged_into = @keptId, changed = @changed, changed_by = @changedBy WHERE id = @id';
  db.prepare(sql).run({ id, keptId, ...stamp });
}
