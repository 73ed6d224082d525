import type { WayOut } from '../../shared/conflicts/answer.ts';
import { OutsideBodies, type OutsideBody } from '../../shared/conflicts/outside-body.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { isRestricted } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb } from '../database/handles.ts';
import { listClosedCases, listConflicts } from '../database/repositories/conflicts.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { listMembers } from '../database/repositories/members.ts';
import { insertReferral, listReferrals } from '../database/repositories/referrals.ts';
import { getTeamRule, putTeamRule } from '../database/repositories/team-rules.ts';
import { assertSeesCases } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { readQuorumRule } from './quorum-rule.ts';

const RULE = { name: 'outside-bodies', schema: OutsideBodies, preset: [] as OutsideBody[] } as const;

export function listOutsideBodies({ db }: QueryContext): OutsideBody[] {
  return getTeamRule(db, RULE);
}

export function setOutsideBodies({ db, stamp, audit }: MutationContext, { bodies }: { bodies: OutsideBody[] }) {
  putTeamRule(db, { ...RULE, content: bodies }, stamp());
  audit('settings.outside-bodies-set', 'outside-bodies');
  return bodies;
}

/** Where a case can go when too few are left. Whoever is out of it learns of that only where nobody else is there to ask. */
export function outsideBodiesFor(context: QueryContext, incidentId: IncidentId): WayOut {
  const { db, member } = context;
  if (listClosedCases(db, member).includes(incidentId) && somebodyMayOpen(db, incidentId))
    return { free: 0, isTooFew: false, bodies: [], referrals: [] };
  const out = new Set(listConflicts(db, incidentId).map(({ memberId }) => memberId));
  const team = listMembers(db, false).filter(({ role }) => !isRestricted(role));
  const free = team.filter(({ id }) => !out.has(id)).length;
  return {
    free,
    isTooFew: free < team.length && free < readQuorumRule(context).minimum,
    bodies: listOutsideBodies(context),
    referrals: listReferrals(db, incidentId),
  };
}

/**
 * Keeps that somebody outside was asked to take over. Where nobody may open the case any more, anybody does it by the
 * code name: a report about the whole team must have somewhere to go too.
 */
export function referCase(
  context: MutationContext,
  { incidentId, name }: { incidentId: IncidentId; name: string },
): void {
  const { db, member, newId, now, audit } = context;
  assertSeesCases(context, 'refer this case');
  const incident = getIncident(db, incidentId);
  if (incident === undefined) throw new AppError('not-found', `Cannot refer the case "${incidentId}": there is none`);
  const { codeName } = incident;
  if (listClosedCases(db, member).includes(incidentId) && somebodyMayOpen(db, incidentId)) {
    const state = 'you are in conflict with it, and others are left';
    throw new AppError('conflict', `Cannot refer "${codeName}": ${state}`, { details: { codeName } });
  }
  const body = listOutsideBodies(context).find((each) => each.name === name);
  if (body === undefined)
    throw new AppError('not-found', `Cannot refer "${codeName}" to "${name}": no such outside body is recorded`);
  insertReferral(db, incidentId, { id: newId(), by: member, at: now(), body });
  audit('incident.referred', incidentId);
}

function somebodyMayOpen(db: ReadableDb, incidentId: IncidentId): boolean {
  return listMembers(db, false).some(({ id }) => !listClosedCases(db, id).includes(incidentId));
}
