import type { IncidentId } from '../../shared/incidents/incident.ts';
import { isRestricted, type MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { IncidentRecord } from '../database/repositories/incidents.ts';
import { listMembers } from '../database/repositories/members.ts';
import { checkOwner, isConflicted, readCase } from './access.ts';
import type { QueryContext } from './context.ts';
import { whoDecided } from './deciders.ts';
import { listOutsideBodies } from './outside-bodies.ts';
import { readPromiseRules } from './promise-rules.ts';
import { readOwedInCase } from './promises.ts';

/** Who may look at a decision anew: neither close to the case nor one of those who made the decision (OpenJS). */
export function readAppealHandlers(context: QueryContext, { incidentId }: { incidentId: IncidentId }) {
  const { id } = readCase(context, incidentId);
  const decided = whoDecided(context.db, id);
  const able = listMembers(context.db, false)
    .filter(({ id: member, role }) => !isRestricted(role) && !isConflicted(context, id, member))
    .map((member) => member.id)
    .filter((member) => !decided.includes(member));
  const { promises } = readOwedInCase(context, { incidentId: id });
  const openUntil = promises.find(({ promise }) => promise === 'appeal-window')?.due ?? null;
  const answerWithin = readPromiseRules(context).appealWindow ?? { count: 30, unit: 'days' as const };
  return { able, decided, outsideBodies: listOutsideBodies(context).map(({ name }) => name), openUntil, answerWithin };
}

/** Throws `decided-before`, `out-of-case` or `not-found`. */
export function checkHandlers(
  context: QueryContext,
  incident: Pick<IncidentRecord, 'id' | 'codeName'>,
  handlers: readonly MemberId[],
): void {
  const decided = whoDecided(context.db, incident.id);
  for (const member of handlers) {
    checkOwner(context, incident, member);
    if (isConflicted(context, incident.id, member))
      throw new AppError(
        'out-of-case',
        `Cannot hand over the appeal in "${incident.codeName}": they are too close to it`,
      );
    if (decided.includes(member))
      throw new AppError(
        'decided-before',
        `Cannot hand over the appeal in "${incident.codeName}": they took part in it`,
      );
  }
}
