import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Choice } from '../../../shared/retention/due-case.ts';
import type { Day } from '../../../shared/time.ts';
import { deleteRetentionChoice, putRetentionChoice } from '../../database/repositories/retention-choices.ts';
import { decideCase } from '../access.ts';
import type { MutationContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';

/** Another day for some cases, earlier or later, with a reason that stays; announced for the days of grace in any case. */
export function chooseDay(
  context: MutationContext,
  { incidentIds, on, reason }: { incidentIds: readonly IncidentId[]; on: Day; reason: string },
): Choice {
  const { db, member, stamp, audit } = context;
  const choice = { on, reason, by: member, chosenOn: todayOf(context) };
  for (const id of incidentIds) {
    decideCase(context, id);
    putRetentionChoice(db, id, choice, stamp());
    audit('retention.day-chosen', id);
  }
  return choice;
}

export function unchooseDay(
  context: MutationContext,
  { incidentId }: { incidentId: IncidentId },
): { incidentId: IncidentId } {
  const { db, audit } = context;
  const { codeName } = decideCase(context, incidentId);
  if (!deleteRetentionChoice(db, incidentId))
    throw new AppError('not-found', `Cannot go back to the rule for "${codeName}": no day was chosen for it`);
  audit('retention.day-unchosen', incidentId);
  return { incidentId };
}
