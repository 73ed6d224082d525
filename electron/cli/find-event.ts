import type { Event } from '../../shared/events/event.ts';
import { AppError } from '../../shared/reply.ts';
import type { Api } from './ask-engine.ts';

/** By its name or its id; of several with one name the latest. Throws `not-found`, with what `doing` it was for. */
export async function findEvent(api: Api, wanted: string, doing: string): Promise<Event> {
  const events = await api.events.list({});
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const event = events.find(({ id, name }) => id === wanted || plain(name) === plain(wanted));
  if (event === undefined) throw new AppError('not-found', `Cannot ${doing} "${wanted}": there is no such event`);
  return event;
}
