import type { Member } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { Api } from './ask-engine.ts';

/** Somebody who can open the case file now, by name or id. Two may have one name: then the id tells them apart. */
export async function findMember(api: Api, wanted: string, doing: string): Promise<Member> {
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const members = await api.members.list({});
  const [first, second] = members.filter(({ id, name }) => id === wanted || plain(name) === plain(wanted));
  if (first === undefined) throw new AppError('not-found', `Cannot ${doing} "${wanted}": no member has this name`);
  if (second === undefined) return first;
  throw new AppError('conflict', `Cannot ${doing} "${wanted}": several members have this name, so give the id`);
}
