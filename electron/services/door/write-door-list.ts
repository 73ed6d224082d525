import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import messages from '../../../resources/messages/en/door-list.json' with { type: 'json' };
import type { Listed } from '../../../shared/bans/listed.ts';
import type { DoorListGiven } from '../../../shared/door/door.ts';
import type { doorProcedures } from '../../../shared/door/procedures.ts';
import type { Event, EventId } from '../../../shared/events/event.ts';
import { AppError } from '../../../shared/reply.ts';
import { insertDoorList, listDoorLists } from '../../database/repositories/door-lists.ts';
import { getEvent } from '../../database/repositories/events.ts';
import { addDays } from '../calendar.ts';
import type { MutationContext, QueryContext, TaskContext } from '../context.ts';
import { checkPlace, placeFile } from '../export/place-file.ts';
import { listedDuring } from '../screening/listed-during.ts';
import { readPageProgram } from '../single-page/page-program.ts';
import { listPage } from './list-page.ts';
import { coverOf, guessCost, makeDoorList } from './make-door-list.ts';

type Input = z.output<(typeof doorProcedures)['writeList']['input']>;

/** A list that answers for longer is out of date. */
const MOST_DAYS = 92;
/** Below the work factor of passphrases: for the code once, for each form of a name many times a check. */
const CODE_BELOW = 3;
export const NAME_BELOW = 5;

/** Writes the list to where the user chose: whole and logged, or not at all. */
export async function writeDoorList(context: TaskContext, input: Input) {
  const { destination, eventId, on, expiresOn, givenTo } = input;
  const path = context.resolve(destination);
  await checkPlace(path);
  const event = eventId === null ? undefined : eventOf(context, eventId);
  refuseDay(input, event);
  const listed = listedDuring(context, event ?? { id: null, startsOn: on, endsOn: expiresOn });
  const withoutName = namesOf(listed, 'nothing').length;
  const people = listed.length - withoutName;
  const { list, code } = await makeDoorList(headOf(context, input, event), listed, context);
  const page = Buffer.from(listPage(list, await readPageProgram('door-list')));
  const sha256 = createHash('sha256').update(page).digest('hex');
  await placeFile(path, page, () => context.mutate(record));
  const left = { oneWord: namesOf(listed, 'one-word'), withoutName };
  return { fileName: basename(path), sha256, code, people, ...left, guessMs: await guessCost(list) };

  function record({ db, newId, now, member, audit }: MutationContext): void {
    const id = newId();
    const given = { id, memberId: member, at: now(), expiresOn, people, givenTo };
    insertDoorList(db, { ...given, eventId });
    audit('door.list-written', id);
  }
}

export function doorLists({ db }: QueryContext, { eventId }: { eventId: EventId | null }): DoorListGiven[] {
  return listDoorLists(db, eventId);
}

function headOf({ caseFile }: TaskContext, { lead, reach, expiresOn }: Input, event: Event | undefined) {
  const { workFactor, practice } = caseFile;
  const cost = { code: Math.max(1, workFactor - CODE_BELOW), name: Math.max(1, workFactor - NAME_BELOW) };
  return { event: event?.name ?? '', lead, reach, expiresOn, practice, cost, messages };
}

function eventOf({ db }: TaskContext, id: EventId): Event {
  const event = getEvent(db, id);
  if (event === undefined) throw new AppError('not-found', 'Cannot write a door list: no such event');
  return event;
}

/** Counted from the event, or from now. */
function refuseDay({ on, expiresOn }: Input, event: Event | undefined): void {
  const last = addDays(event !== undefined && event.endsOn > on ? event.endsOn : on, MOST_DAYS);
  if (expiresOn >= on && expiresOn <= last) return;
  throw new AppError('invalid-input', `Cannot write a door list: it must expire between ${on} and ${last}`, {
    details: { field: 'expiresOn' },
  });
}

function namesOf(listed: readonly Listed[], cover: ReturnType<typeof coverOf>): string[] {
  return listed.filter((person) => coverOf(person) === cover).map(({ names }) => names[0] ?? '');
}
