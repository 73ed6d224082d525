import { insertDoorList } from '../../database/repositories/door-lists.ts';
import { listEvents } from '../../database/repositories/events.ts';
import { listedDuring } from '../screening/listed-during.ts';
import type { Stage } from './stage.ts';

/** A list for the gate of the fair that is near was written; its file is somewhere on somebody's telephone. */
export function writeListForTheGate(stage: Stage): void {
  const context = stage.at(20);
  const event = listEvents(context.db).find(({ endsOn }) => endsOn > stage.day(0));
  if (event === undefined) throw new Error('The practice file has no event to come');
  const id = context.newId();
  const people = listedDuring(context, event).length;
  const given = { givenTo: 'The gate at Harbour Field: Wilf Buttercrumb', people, expiresOn: event.endsOn };
  insertDoorList(context.db, { id, eventId: event.id, memberId: context.member, at: context.now(), ...given });
  context.audit('door.list-written', id);
}
