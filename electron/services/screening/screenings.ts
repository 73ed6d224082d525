import type { z } from 'zod';
import type { Event, EventId } from '../../../shared/events/event.ts';
import type { Shelf, screeningProcedures } from '../../../shared/screening/procedures.ts';
import type { BandCounts, Decision } from '../../../shared/screening/screening.ts';
import { updateEvent } from '../../database/repositories/events.ts';
import { countRegistrations } from '../../database/repositories/registrations.ts';
import { countMatches, listMatches, ownersOfBans } from '../../database/repositories/screening-matches.ts';
import { getLastScreening } from '../../database/repositories/screenings.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { readEvent } from '../events.ts';
import { listedDuring, stampOf } from './listed-during.ts';
import { seenBy } from './seen-match.ts';

type State = z.input<typeof screeningProcedures.get.output>;

export function readScreening(context: QueryContext, { eventId }: { eventId: EventId }): State {
  const { db } = context;
  const event = readEvent(context, { id: eventId });
  const kept = countRegistrations(db, eventId);
  const last = getLastScreening(db, eventId);
  const listChanged = kept > 0 && last?.listStamp !== stampOf(listedDuring(context, event));
  return { last: last ?? null, kept, listChanged, ...countedMatches(context, eventId) };
}

export function countedMatches({ db }: QueryContext, eventId: EventId) {
  const open: BandCounts = { likely: 0, look: 0, hidden: 0 };
  const decided: Record<Decision, number> = { same: 0, 'not-same': 0, ask: 0 };
  for (const { band, decision, count } of countMatches(db, eventId))
    if (decision === null) open[band] += count;
    else decided[decision] += count;
  return { open, decided };
}

export function findMatches(
  context: QueryContext,
  { eventId, shelf, limit }: { eventId: EventId; shelf: Shelf; limit: number },
) {
  const { db } = context;
  const matches = listMatches(db, eventId, shelf, limit).map(seenBy(context));
  const owners = ownersOfBans(
    db,
    matches.map(({ listedId }) => listedId),
  );
  const { open, decided } = countedMatches(context, eventId);
  const found = shelf === 'open' ? open.likely + open.look : shelf === 'hidden' ? open.hidden : decided[shelf];
  return { found, matches: matches.map((match) => ({ ...match, owner: owners.get(match.listedId) ?? null })) };
}

export function setKeepList(context: MutationContext, { eventId, keep }: { eventId: EventId; keep: boolean }): Event {
  const event = { ...readEvent(context, { id: eventId }), keepList: keep };
  updateEvent(context.db, event, context.stamp());
  context.audit(keep ? 'screening.list-kept' : 'screening.list-not-kept', eventId);
  return event;
}
