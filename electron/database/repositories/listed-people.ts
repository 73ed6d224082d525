import { z } from 'zod';
import { ListedPerson, ListedPersonId, OtherListId } from '../../../shared/other-lists/other-list.ts';
import type { Day } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { listOtherLists } from './other-lists.ts';
import type { Stamp } from './stamp.ts';

const Content = ListedPerson.omit({ id: true, startsOn: true, endsOn: true });

/** Somebody on the list of another body, and whose list that is. */
export type ImportedPerson = ListedPerson & { readonly listId: OtherListId; readonly source: string };

const Row = z
  .object({
    id: ListedPersonId,
    listId: OtherListId,
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    content: z.string(),
  })
  .transform(({ content, ...row }) => ({ ...row, ...readContent(Content, content) }));

const SELECT = `SELECT l.id, l.source_id AS listId, l.starts_on AS startsOn, l.ends_on AS endsOn, l.content
  FROM listed_people l JOIN ban_sources s ON s.id = l.source_id`;

/** Those whom lists that are not put away name for a day: first and last day count, a day that was not given holds always. */
export function listImported(db: ReadableDb, on: Day): ImportedPerson[] {
  const sources = new Map(listOtherLists(db).map(({ id, source }) => [id, source]));
  const sql = `${SELECT} WHERE s.put_away_on IS NULL AND (l.starts_on IS NULL OR l.starts_on <= @on)
    AND (l.ends_on IS NULL OR l.ends_on >= @on) ORDER BY l.id`;
  const rows = Row.array().parse(db.prepare(sql).all({ on }));
  return rows.map((row) => ({ ...row, source: sources.get(row.listId) ?? '' }));
}

/** The days on which somebody of a list that is not put away begins to be kept out. */
export function listImportedStarts(db: ReadableDb): Day[] {
  const sql = `SELECT DISTINCT l.starts_on FROM listed_people l JOIN ban_sources s ON s.id = l.source_id
    WHERE s.put_away_on IS NULL AND l.starts_on IS NOT NULL`;
  return z.array(z.string()).parse(db.prepare(sql).pluck().all());
}

/** All that a list names, in the order of its file. */
export function listListedPeople(db: ReadableDb, listId: OtherListId): ListedPerson[] {
  return Row.array()
    .parse(db.prepare(`${SELECT} WHERE l.source_id = ? ORDER BY l.id`).all(listId))
    .map(({ listId: _, ...person }) => person);
}

export function countListedPeople(db: ReadableDb, listId: OtherListId): number {
  return z.number().parse(db.prepare('SELECT count(*) FROM listed_people WHERE source_id = ?').pluck().get(listId));
}

export function insertListedPerson(db: WritableDb, listId: OtherListId, person: ListedPerson, stamp: Stamp): void {
  const { id, startsOn, endsOn, ...content } = person;
  db.prepare(
    `INSERT INTO listed_people (id, source_id, starts_on, ends_on, content, changed, changed_by)
     VALUES (@id, @listId, @startsOn, @endsOn, @content, @changed, @changedBy)`,
  ).run({ id, listId, startsOn, endsOn, content: writeContent(Content, content), ...stamp });
}

export function deleteListedPerson(db: WritableDb, id: ListedPersonId): void {
  db.prepare('DELETE FROM listed_people WHERE id = ?').run(id);
}

export function updateListedPerson(db: WritableDb, person: ListedPerson, stamp: Stamp): void {
  const { id, startsOn, endsOn, ...content } = person;
  db.prepare(
    `UPDATE listed_people SET starts_on = @startsOn, ends_on = @endsOn, content = @content, changed = @changed,
       changed_by = @changedBy WHERE id = @id`,
  ).run({ id, startsOn, endsOn, content: writeContent(Content, content), ...stamp });
}
