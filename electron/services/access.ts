import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { BAN_KINDS } from '../../shared/sanctions/catalogue.ts';
import { listClosedCases, listConflicts } from '../database/repositories/conflicts.ts';
import { getIncident, type IncidentRecord } from '../database/repositories/incidents.ts';
import { getMember } from '../database/repositories/members.ts';
import { listPeopleOnlyIn } from '../database/repositories/participants.ts';
import { listSanctionsOfKinds } from '../database/repositories/sanctions.ts';
import type { QueryContext } from './context.ts';

/**
 * The case, for a member who may see into it. Throws `conflict` for one who is a party or stepped out, also after the
 * decision (Carpentries), and `not-found`.
 */
export function readCase({ db, member }: QueryContext, id: IncidentId): IncidentRecord {
  const incident = getIncident(db, id);
  if (incident === undefined) throw new AppError('not-found', `Cannot find the case "${id}": there is none`);
  if (listClosedCases(db, member).includes(id)) throw closed(incident.codeName, 'you are in conflict with it');
  return incident;
}

/** The same for one who takes part in deciding: being close to a case (a soft conflict) is enough to be left out. */
export function decideCase(context: QueryContext, id: IncidentId): IncidentRecord {
  const incident = readCase(context, id);
  if (isConflicted(context, id, context.member)) throw closed(incident.codeName, 'you are too close to it to decide');
  return incident;
}

/** Whether a member is a party, stepped out, or is too close to a case to decide in it. */
export function isConflicted({ db }: QueryContext, id: IncidentId, member: MemberId): boolean {
  return listConflicts(db, id).some(({ memberId }) => memberId === member);
}

/** What is owed is owed by somebody who can still see it. */
export function checkOwner(
  { db }: QueryContext,
  incident: Pick<IncidentRecord, 'id' | 'codeName'>,
  owner: MemberId,
): void {
  const member = getMember(db, owner);
  if (member === undefined || member.removedAt !== null) {
    throw new AppError('not-found', `Cannot give it to "${owner}": there is no such member`);
  }
  if (listClosedCases(db, owner).includes(incident.id))
    throw new AppError('out-of-case', `Cannot give it to "${member.name}": they are out of "${incident.codeName}"`);
}

/** The people whom this member may not come to know of: they appear in closed cases only, and never on the ban list. */
export function listHiddenPeople({ db, member }: QueryContext): Set<PersonId> {
  const hidden = new Set(listPeopleOnlyIn(db, listClosedCases(db, member)));
  if (hidden.size > 0) for (const { personId } of listSanctionsOfKinds(db, BAN_KINDS)) hidden.delete(personId);
  return hidden;
}

function closed(codeName: string, state: string): AppError {
  return new AppError('conflict', `Cannot open "${codeName}": ${state}`, { details: { codeName } });
}
