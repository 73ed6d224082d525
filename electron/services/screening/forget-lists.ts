import { DraftKey } from '../../../shared/drafts/draft.ts';
import type { Event, EventId } from '../../../shared/events/event.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { deleteDraftsOfAll } from '../../database/repositories/drafts.ts';
import { listEvents } from '../../database/repositories/events.ts';
import { deleteAllDraftEvidence, hasDraftEvidence } from '../../database/repositories/evidence.ts';
import { deleteRegistrations, hasRegistrations } from '../../database/repositories/registrations.ts';
import {
  deleteMatch,
  hasRefusals,
  listAllMatches,
  updateMatch,
} from '../../database/repositories/screening-matches.ts';
import type { MutationContext, TaskContext } from '../context.ts';
import { readEvent } from '../events.ts';
import { waitingAt } from './read-list.ts';

/**
 * From the day after an event on nothing is known of whoever signed up, unless the list is kept on purpose. What was
 * confirmed stays, as a refusal has to be accounted for.
 */
export function forgetEndedLists({ db, mutate }: Pick<TaskContext, 'db' | 'mutate'>, today: Day): void {
  const due = listEvents(db).filter((event) => isDue(event, today) && hasList(db, event.id));
  if (due.length > 0) mutate((context) => due.forEach(({ id }) => void forgetOne(context, id)));
}

/** Before its day. */
export function forgetList(context: MutationContext, { eventId }: { eventId: EventId }): Record<string, never> {
  forgetOne(context, readEvent(context, { id: eventId }).id);
  return {};
}

function isDue({ endsOn, keepList }: Event, today: Day): boolean {
  return endsOn < today && !keepList;
}

function hasList(db: ReadableDb, eventId: EventId): boolean {
  return (
    hasRegistrations(db, eventId) ||
    hasDraftEvidence(db, waitingAt(eventId)) ||
    listAllMatches(db, eventId).some(({ decision, registrant }) => decision !== 'same' && registrant !== null)
  );
}

/** A pair that was told apart is remembered without a word of who it was. */
function forgetOne({ db, stamp, audit }: MutationContext, eventId: EventId): void {
  deleteRegistrations(db, eventId);
  deleteAllDraftEvidence(db, waitingAt(eventId));
  for (const match of listAllMatches(db, eventId)) {
    if (match.decision === 'same') continue;
    if (hasRefusals(db, match.id)) updateMatch(db, { ...match, registrant: null, reasons: [], decided: null }, stamp());
    else deleteMatch(db, match.id);
    deleteDraftsOfAll(db, DraftKey.parse(`screening-ask:${match.id}`));
  }
  audit('screening.list-forgotten', eventId);
}
