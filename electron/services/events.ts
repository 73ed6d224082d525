import { type Event, EventId, type EventInput } from '../../shared/events/event.ts';
import { AppError } from '../../shared/reply.ts';
import { getEvent, insertEvent, listEvents, updateEvent } from '../database/repositories/events.ts';
import type { MutationContext, QueryContext } from './context.ts';

export function findEvents({ db }: QueryContext): Event[] {
  return listEvents(db);
}

/** Throws `not-found`. */
export function readEvent({ db }: QueryContext, { id }: { id: EventId }): Event {
  const event = getEvent(db, id);
  if (event === undefined) throw new AppError('not-found', `Cannot find the event "${id}": there is none`);
  return event;
}

export function createEvent(
  { db, newId, stamp, audit }: MutationContext,
  { event: input }: { event: EventInput },
): Event {
  const event = { ...input, id: EventId.parse(newId()), keepList: false, columns: {} };
  insertEvent(db, event, stamp());
  audit('event.created', event.id);
  return event;
}

export function changeEvent(context: MutationContext, { id, event: input }: { id: EventId; event: EventInput }): Event {
  const event = { ...readEvent(context, { id }), ...input };
  updateEvent(context.db, event, context.stamp());
  context.audit('event.updated', id);
  return event;
}
