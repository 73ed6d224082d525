import type { IncidentFacts, IncidentId } from '../../shared/incidents/incident.ts';
import type { Person, PersonFields } from '../../shared/people/person.ts';
import type { WritableDb } from '../database/handles.ts';
import { insertSearchRow, type SearchPart } from '../database/repositories/search-index.ts';
import { fieldsOf } from './united-person.ts';

/** Makes everything that a part of a case says findable, in place of what it said before. */
export function indexPart(
  db: WritableDb,
  kind: SearchPart,
  subjectId: string,
  incidentId: IncidentId,
  record: unknown,
): void {
  insertSearchRow(db, { kind, subjectId, incidentId, words: textsOf(record).join('\n') });
}

/** What was typed into the facts. Choices such as "about" or "event" are no words of a case: every other one has them. */
export function indexFacts(db: WritableDb, incidentId: IncidentId, facts: IncidentFacts): void {
  const { summary, when, where, circumstances, policy } = facts;
  indexPart(db, 'facts', incidentId, incidentId, [summary, when.words, where, circumstances, policy]);
}

/** One record; those that were joined are found together by the search itself. */
export function indexPerson(db: WritableDb, person: PersonFields & Pick<Person, 'id'>): void {
  const words = textsOf(fieldsOf(person)).join('\n');
  insertSearchRow(db, { kind: 'person', subjectId: person.id, incidentId: null, words });
}

/** What was typed into the search field, word by word, as the index splits them. At most ten. */
export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).slice(0, 10);
}

/** All texts of a record but its ids: those are never typed into a search field. */
function textsOf(record: unknown): string[] {
  if (typeof record === 'string') return UUID.test(record) ? [] : [record];
  if (typeof record !== 'object' || record === null) return [];
  return Object.values(record).flatMap(textsOf);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
