import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { AppError } from '../../../shared/reply.ts';
import type { StandsAgainst } from '../../../shared/retention/due-case.ts';
import type { Day } from '../../../shared/time.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { getIncident, type IncidentRecord } from '../../database/repositories/incidents.ts';
import { getHold, type HoldOfCase, insertHold, updateHoldReleased } from '../../database/repositories/legal-holds.ts';
import { decideCase, readCase } from '../access.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';
import { judgedCase } from './judged-cases.ts';

/**
 * Throws `on-hold` as long as anything stands against erasing a case, whatever its rule says: it is open or on hold, a ban
 * holds, something is still to be done, another case about the same person is open.
 */
export function assertMayErase(context: QueryContext, incidentId: IncidentId): void {
  const { db, member } = context;
  const incident = getIncident(db, incidentId);
  if (incident === undefined) throw new AppError('not-found', `Cannot find the case "${incidentId}": there is none`);
  const today = todayOf(context);
  const stands = judgedCase(db, incidentId, { today, hidden: [] })?.stands ?? [];
  if (stands.length === 0) return;
  const told = judgedCase(db, incidentId, { today, hidden: listClosedCases(db, member) })?.stands ?? [];
  throw onHold(incident, told[0]?.kind ?? 'unknown');
}

/** A case has one at most: another takes the place of the one before, which stays on record. */
export function setHold(
  context: MutationContext,
  { incidentId, reason, reviewOn }: { incidentId: IncidentId; reason: string; reviewOn: Day | null },
): HoldOfCase {
  const { db, member, now, newId, stamp, audit } = context;
  readCase(context, incidentId);
  const before = getHold(db, incidentId);
  if (before !== undefined) updateHoldReleased(db, before, { at: now(), by: member, reason }, stamp());
  const hold = { id: newId(), incidentId, setBy: member, setAt: now(), reason, reviewOn };
  insertHold(db, hold, stamp());
  audit('retention.held', incidentId);
  return hold;
}

/** To let it go is to decide about the case, by whoever may. */
export function releaseHold(
  context: MutationContext,
  { incidentId, reason }: { incidentId: IncidentId; reason: string },
): { incidentId: IncidentId } {
  const { db, member, now, stamp, audit } = context;
  const { codeName } = decideCase(context, incidentId);
  const hold = getHold(db, incidentId);
  if (hold === undefined) throw new AppError('not-found', `Cannot release "${codeName}": it is not on hold`);
  updateHoldReleased(db, hold, { at: now(), by: member, reason }, stamp());
  audit('retention.released', incidentId);
  return { incidentId };
}

function onHold({ codeName }: Pick<IncidentRecord, 'codeName'>, kind: StandsAgainst | 'unknown'): AppError {
  const reason = kind.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()); // as messages choose by it
  return new AppError('on-hold', `Cannot erase "${codeName}": ${WORDS[reason] ?? 'something stands against it'}`, {
    details: { codeName, reason },
  });
}

const WORDS: Readonly<Record<string, string>> = {
  open: 'it is open',
  hold: 'it is on hold',
  ban: 'a ban is in force',
  sanction: 'a sanction is in force',
  flag: 'a flag is in force',
  appeal: 'an appeal is open',
  urgent: 'an urgent decision waits for the group',
  task: 'tasks are open',
  followUp: 'follow-ups are open',
  otherCase: 'another case about the same person is open',
};
