import type { MemberId } from '../../../shared/members/member.ts';
import { displayName, type Person } from '../../../shared/people/person.ts';
import type { DossierData } from './dossier-data.ts';
import type { Field } from './printed-document.ts';
import { type PrintedTime, printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';

/** How a dossier says things: words, times, and the names of those in it. */
export interface Voice {
  readonly words: Words;
  readonly time: PrintedTime;
  member(id: MemberId): string;
  person(person: Person): string;
}

export function dossierVoice(data: Pick<DossierData, 'members' | 'zone'>, words: Words): Voice {
  const names = new Map(data.members.map(({ id, name }) => [id, name]));
  return {
    words,
    time: printedTime(words, data.zone),
    member: (id) => names.get(id) ?? words('print.member.unknown'),
    person: (person) => displayName(person) || words('print.described'),
  };
}

/** Those fields in which something stands. */
export function filled(fields: readonly Field[]): Field[] {
  return fields.filter(({ text }) => text.trim() !== '');
}
