import { ListedPersonId, type OtherListId } from '../../../shared/other-lists/other-list.ts';
import {
  deleteListedPerson,
  insertListedPerson,
  listListedPeople,
  updateListedPerson,
} from '../../database/repositories/listed-people.ts';
import type { MutationContext } from '../context.ts';
import type { Entry } from './entries-of.ts';

/**
 * Who is on the list already stays the same entry, with what the file says of them now. An entry that the file names twice
 * is one.
 */
export function putEntries(
  { db, newId, stamp }: MutationContext,
  listId: OtherListId,
  entries: readonly Entry[],
  how: 'replace' | 'add',
): { added: number; takenOff: number } {
  const before = new Map(listListedPeople(db, listId).map((person) => [keyOf(person), person.id]));
  const now = new Map(entries.map((entry) => [keyOf(entry), entry]));
  for (const [key, entry] of now) {
    const id = before.get(key);
    if (id === undefined) insertListedPerson(db, listId, { ...entry, id: ListedPersonId.parse(newId()) }, stamp());
    else updateListedPerson(db, { ...entry, id }, stamp());
  }
  const gone = how === 'add' ? [] : [...before].filter(([key]) => !now.has(key));
  for (const [, id] of gone) deleteListedPerson(db, id);
  return { added: [...now.keys()].filter((key) => !before.has(key)).length, takenOff: gone.length };
}

/** What somebody is known by; dates and notes may change. */
function keyOf({ names, emails, handles }: Entry): string {
  const fold = (texts: readonly string[]) => texts.map((text) => text.normalize('NFKC').toLowerCase()).sort();
  return JSON.stringify([fold(names), fold(emails), fold(handles)]);
}
