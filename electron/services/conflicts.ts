import type { Conflict, IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { AppError } from '../../shared/reply.ts';
import { deleteConflict, insertConflict, listClosedCases, listConflicts } from '../database/repositories/conflicts.ts';
import { listMembers } from '../database/repositories/members.ts';
import { isConflicted, readCase } from './access.ts';
import type { MutationContext } from './context.ts';

interface Declared {
  readonly incidentId: IncidentId;
  readonly memberId: MemberId;
  readonly kind: Conflict['kind'];
}

/** A case always has somebody who can still open it, or decide in it; the last one finds help first. */
export function declareConflict(context: MutationContext, declared: Declared): Conflict[] {
  const { db, stamp, audit } = context;
  const { incidentId, memberId, kind } = declared;
  const { codeName } = readCase(context, incidentId);
  const members = listMembers(db, false).map(({ id }) => id);
  if (!members.includes(memberId))
    throw new AppError('not-found', `Cannot put "${memberId}" out: there is no such member`);
  const mayStay = (id: MemberId) =>
    !listClosedCases(db, id).includes(incidentId) && (kind === 'hard' || !isConflicted(context, incidentId, id));
  if (!members.some((id) => id !== memberId && mayStay(id))) {
    const state = kind === 'hard' ? 'nobody could open it any more' : 'nobody could decide it any more';
    throw new AppError('not-allowed', `Cannot put the last member out of "${codeName}": ${state}`);
  }
  insertConflict(db, declared, stamp());
  audit('conflict.declared', `${incidentId} ${memberId}`);
  return listConflicts(db, incidentId);
}

/** By another member: nobody lets themselves back in. */
export function withdrawConflict(context: MutationContext, key: Omit<Declared, 'kind'>): Conflict[] {
  const { codeName } = readCase(context, key.incidentId);
  if (key.memberId === context.member)
    throw new AppError('not-allowed', `Cannot take back your own conflict in "${codeName}": another member has to`);
  if (!deleteConflict(context.db, key)) {
    throw new AppError('not-found', `Cannot take back a conflict in "${codeName}": this member declared none`);
  }
  context.audit('conflict.withdrawn', `${key.incidentId} ${key.memberId}`);
  return listConflicts(context.db, key.incidentId);
}
