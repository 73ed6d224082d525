import type { MemberId } from '../../shared/members/member.ts';
import type { Person } from '../../shared/people/person.ts';
import type { ReadableDb } from '../database/handles.ts';
import { insertPossiblePerson, listKnownAs } from '../database/repositories/member-people.ts';
import { getMember, listMembers } from '../database/repositories/members.ts';
import { listRecordsOf, type PersonRecord } from '../database/repositories/people.ts';
import type { MutationContext } from './context.ts';
import { allRecords } from './known-people.ts';
import { fold } from './name-words.ts';

/** Looks whom a member may be, by any of their names, among everybody who is known here. */
export function notePossiblePeople(context: MutationContext, memberId: MemberId): void {
  const { keys, own } = knownAs(context.db, memberId);
  for (const record of allRecords(context.db)) note(context, { memberId, keys, own }, record);
}

/** The same for somebody who was added or whose names changed. A member who is linked to them goes by those names too. */
export function notePossibleMembers(context: MutationContext, record: Person): void {
  for (const { id: memberId } of listMembers(context.db, false)) {
    const { keys, own } = knownAs(context.db, memberId);
    if (own.has(record.id)) notePossiblePeople(context, memberId);
    else note(context, { memberId, keys, own }, record);
  }
}

interface KnownAs {
  readonly keys: ReadonlySet<string>;
  /** All records of the person that the member is known as. */
  readonly own: ReadonlySet<string>;
}

function note({ db, stamp }: MutationContext, member: KnownAs & { memberId: MemberId }, record: Person): void {
  if (member.own.has(record.id) || !keysOf(record).some((key) => member.keys.has(key))) return;
  insertPossiblePerson(db, { memberId: member.memberId, personId: record.id }, stamp());
}

function knownAs(db: ReadableDb, memberId: MemberId): KnownAs {
  const records: PersonRecord[] = listKnownAs(db, memberId).flatMap((id) => listRecordsOf(db, id));
  return {
    keys: new Set([nameKey(getMember(db, memberId)?.name ?? ''), ...records.flatMap(keysOf)]),
    own: new Set(records.map(({ id }) => id)),
  };
}

/** Only what is wholly the same counts: a name in any order and script, a handle, an e-mail. */
function keysOf({ name, otherNames, formerNames, handles, emails }: Person): string[] {
  const names = [name, ...otherNames, ...formerNames].map(nameKey).filter((key) => key !== nameKey(''));
  return [...names, ...handles.map(handleKey), ...emails.map((email) => `mail ${email.trim().toLowerCase()}`)];
}

function nameKey(name: string): string {
  return `name ${(fold(name.trim()).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')}`;
}

function handleKey(handle: string): string {
  return `handle ${handle.trim().toLowerCase().replace(/^@/, '')}`;
}
