import { type ListedPerson, ListedPersonId, type OtherListId } from '../../../shared/other-lists/other-list.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadableDb } from '../../database/handles.ts';
import {
  deleteListedPerson,
  insertListedPerson,
  listListedPeople,
  updateListedPerson,
} from '../../database/repositories/listed-people.ts';
import type { MutationContext } from '../context.ts';
import { cut } from '../plain-text.ts';
import { type Entry, LINE_MAX, NOTE_MAX } from './entries-of.ts';

interface Plan {
  readonly same: ReadonlyMap<Entry, ListedPersonId>;
  /** An entry that the file names twice is one. */
  readonly distinct: readonly Entry[];
  /** Who is not in the file. */
  readonly gone: readonly ListedPerson[];
}

export function planEntries(db: ReadableDb, listId: OtherListId, entries: readonly Entry[]): Plan {
  const before = listListedPeople(db, listId);
  const distinct = [...Map.groupBy(entries, keyOf).values()].map(joined);
  const same = sameEntries(before, distinct);
  const kept = new Set(same.values());
  return { same, distinct, gone: before.filter(({ id }) => !kept.has(id)) };
}

/**
 * Who is on the list already stays the same entry, with what the file says of them now, so that what was decided about them
 * holds.
 */
export function putEntries(
  { db, newId, stamp }: MutationContext,
  listId: OtherListId,
  entries: readonly Entry[],
  how: 'replace' | 'add',
): { added: number; takenOff: number } {
  const { same, distinct, gone } = planEntries(db, listId, entries);
  for (const entry of distinct) {
    const id = same.get(entry);
    if (id === undefined) insertListedPerson(db, listId, { ...entry, id: ListedPersonId.parse(newId()) }, stamp());
    else updateListedPerson(db, { ...entry, id }, stamp());
  }
  const takenOff = how === 'add' ? [] : gone;
  for (const { id } of takenOff) deleteListedPerson(db, id);
  return { added: distinct.length - same.size, takenOff: takenOff.length };
}

/** Somebody whom a file names twice is kept out as long as either row says. */
function joined([first, ...others]: readonly Entry[]): Entry {
  if (first === undefined) throw new Error('A group is never empty');
  return others.reduce(joinedWith, first);
}

function joinedWith(one: Entry, other: Entry): Entry {
  return {
    ...one,
    startsOn: one.startsOn === null || other.startsOn === null ? null : earlier(one.startsOn, other.startsOn),
    endsOn: one.endsOn === null || other.endsOn === null ? null : later(one.endsOn, other.endsOn),
    organisation: one.organisation === '' ? other.organisation : one.organisation,
    scope: cut(both(one.scope, other.scope, '; '), LINE_MAX),
    note: cut(both(one.note, other.note, '\n'), NOTE_MAX),
  };
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function both(one: string, other: string, between: string): string {
  return [...new Set([one, other])].filter((text) => text !== '').join(between);
}

/** By all that they are known by; else by an address that they share; else by a name, where one of them has no address. */
function sameEntries(before: readonly ListedPerson[], entries: readonly Entry[]): Map<Entry, ListedPersonId> {
  const same = new Map<Entry, ListedPersonId>();
  const taken = new Set<ListedPersonId>();
  for (const marksOf of [(entry: Entry) => [keyOf(entry)], addressesOf, namesOf]) {
    const known = Map.groupBy(
      before.flatMap((person) => marksOf(person).map((mark) => ({ mark, person }))),
      ({ mark }) => mark,
    );
    for (const entry of entries.filter((each) => !same.has(each))) {
      const found = marksOf(entry)
        .flatMap((mark) => known.get(mark) ?? [])
        .find(({ person }) => !taken.has(person.id) && (marksOf !== namesOf || mayBeOne(entry, person)));
      if (found === undefined) continue;
      same.set(entry, found.person.id);
      taken.add(found.person.id);
    }
  }
  return same;
}

function mayBeOne(one: Entry, other: Entry): boolean {
  return addressesOf(one).length === 0 || addressesOf(other).length === 0;
}

function keyOf({ names, emails, handles }: Entry): string {
  return JSON.stringify([names, emails, handles].map((texts) => folded(texts).sort()));
}

function addressesOf({ emails, handles }: Entry): string[] {
  return folded([...emails, ...handles]);
}

function namesOf({ names }: Entry): string[] {
  return folded(names);
}

function folded(texts: readonly string[]): string[] {
  return texts.map((text) => text.normalize('NFKC').toLowerCase());
}
