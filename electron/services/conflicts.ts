import type { CaseConflicts, CaseToAnswer, ConflictAnswer, ConflictQuestion } from '../../shared/conflicts/answer.ts';
import type { Conflict, IncidentId, Sees } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import { displayName, type PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { listAnswers, listCasesToAnswer, putAnswer } from '../database/repositories/conflict-answers.ts';
import {
  deleteConflict,
  insertConflict,
  listClosedCases,
  listConflicts,
  putSight,
} from '../database/repositories/conflicts.ts';
import { getIncident, type IncidentRecord } from '../database/repositories/incidents.ts';
import { isPossiblePerson, updateMemberPerson } from '../database/repositories/member-people.ts';
import { listCaseMembers, listMembers } from '../database/repositories/members.ts';
import { listParticipants } from '../database/repositories/participants.ts';
import { assertSeesCases, decideCase, isConflicted, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { OPEN_STATUSES } from './incidents.ts';
import { outsideBodiesFor, referCase } from './outside-bodies.ts';
import { readPerson } from './people.ts';
import { notePossiblePeople } from './possible-parties.ts';

interface MemberInCase {
  readonly incidentId: IncidentId;
  readonly memberId: MemberId;
}

interface Declared extends MemberInCase {
  readonly kind: Conflict['kind'];
  readonly source: 'declared' | 'reporter';
}

/** The question, for anybody who could be asked. It says no more to somebody who is out than a list of cases does. */
export function askConflict(context: QueryContext, { incidentId }: { incidentId: IncidentId }): ConflictQuestion {
  const { db, member } = context;
  const { codeName, status, reportedAt } = caseOf(context, incidentId);
  const isOut = listClosedCases(db, member).includes(incidentId);
  const answer = listAnswers(db, incidentId).find(({ memberId }) => memberId === member)?.answer ?? null;
  const { kind, sees } = listConflicts(db, incidentId).find(({ memberId }) => memberId === member) ?? {};
  return {
    ...{ incidentId, codeName, status, reportedAt, answer, isOut },
    reported: isOut ? [] : reportedNames(context, incidentId),
    conflict: kind === undefined ? null : { kind, sees },
    isAsked: answer === null && !isOut && listCaseMembers(db).length > 1,
    wayOut: outsideBodiesFor(context, incidentId),
  };
}

/** Nobody waits for the answer of somebody who is alone in the team. */
export function listCasesWaiting({ db, member }: QueryContext): CaseToAnswer[] {
  if (listCaseMembers(db).length < 2) return [];
  return listCasesToAnswer(db, member, { statuses: OPEN_STATUSES, except: listClosedCases(db, member), limit: SHOWN });
}

const SHOWN = 8;

/**
 * An honest answer is always taken, but a case always has somebody who can still open it: the last one refers it to an
 * outside body or finds help first.
 */
export function answerConflict(
  context: MutationContext,
  { incidentId, answer }: { incidentId: IncidentId; answer: ConflictAnswer },
): ConflictQuestion {
  const { db, member, now, stamp, audit } = context;
  const { codeName } = caseOf(context, incidentId);
  const before = listAnswers(db, incidentId).find(({ memberId }) => memberId === member)?.answer ?? 'none';
  if (STRENGTH.indexOf(answer) < STRENGTH.indexOf(before))
    throw new AppError('not-allowed', `Cannot take back your own conflict in "${codeName}": another member has to`);
  if (answer === 'hard') assertOthersRemain(context, { incidentId, memberId: member, kind: answer });
  putAnswer(db, { incidentId, memberId: member, answer, answeredAt: now() }, stamp());
  audit('conflict.answered', `${incidentId} ${member}`);
  return askConflict(context, { incidentId });
}

const STRENGTH: readonly ConflictAnswer[] = ['none', 'soft', 'hard'];

export function readConflicts(context: QueryContext, { incidentId }: { incidentId: IncidentId }): CaseConflicts {
  const { db } = context;
  readCase(context, incidentId);
  const answers = new Map(listAnswers(db, incidentId).map(({ memberId, answer }) => [memberId, answer]));
  return {
    conflicts: listConflicts(db, incidentId),
    answers: listCaseMembers(db).map((memberId) => ({ memberId, answer: answers.get(memberId) ?? null })),
    wayOut: outsideBodiesFor(context, incidentId),
  };
}

/** Of oneself it is an answer; of another it is what others say. Somebody always remains who can open the case, and decide it. */
export function declareConflict(context: MutationContext, declared: Declared): Conflict[] {
  const { db, member, stamp, audit } = context;
  const { incidentId, memberId, source } = declared;
  readCase(context, incidentId);
  if (!listMembers(db, false).some(({ id }) => id === memberId))
    throw new AppError('not-found', `Cannot put "${memberId}" out: there is no such member`);
  const kind = source === 'reporter' ? 'hard' : declared.kind;
  assertOthersRemain(context, { incidentId, memberId, kind });
  if (memberId === member && source === 'declared') {
    answerConflict(context, { incidentId, answer: kind });
    return listConflicts(db, incidentId);
  }
  insertConflict(db, { incidentId, memberId, kind, source }, stamp());
  audit(source === 'reporter' ? 'conflict.excluded' : 'conflict.declared', `${incidentId} ${memberId}`);
  return listConflicts(db, incidentId);
}

/** Those whom a reporter asked to keep out. What nobody could open any more is not filed: the reporter is asked again first. */
export function keepMembersOut(context: MutationContext, incidentId: IncidentId, members: readonly MemberId[]): void {
  const { db, stamp, audit } = context;
  for (const memberId of members) {
    insertConflict(db, { incidentId, memberId, kind: 'hard', source: 'reporter' }, stamp());
    audit('conflict.excluded', `${incidentId} ${memberId}`);
  }
  const remain = listCaseMembers(db).some((id) => !listClosedCases(db, id).includes(incidentId));
  if (members.length > 0 && !remain)
    throw new AppError('not-allowed', 'Cannot keep all these members out: leave in one who can open the case');
}

/** Whom a reporter can ask to keep out: everybody who sees into cases. The one thing of the team that every role knows. */
export function listCaseTeam({ db }: QueryContext): { id: MemberId; name: string }[] {
  const team = new Set(listCaseMembers(db));
  return listMembers(db, false).flatMap(({ id, name }) => (team.has(id) ? [{ id, name }] : []));
}

/** By another member: nobody lets themselves back in. */
export function withdrawConflict(context: MutationContext, key: MemberInCase): Conflict[] {
  const { codeName } = readCase(context, key.incidentId);
  if (key.memberId === context.member)
    throw new AppError('not-allowed', `Cannot take back your own conflict in "${codeName}": another member has to`);
  if (!deleteConflict(context.db, key)) {
    throw new AppError('not-found', `Cannot take back a conflict in "${codeName}": this member declared none`);
  }
  context.audit('conflict.withdrawn', `${key.incidentId} ${key.memberId}`);
  return listConflicts(context.db, key.incidentId);
}

/** Written down by somebody who decides in the case (CNCF). */
export function setSees(context: MutationContext, { sees, ...key }: MemberInCase & { sees: Sees }): Conflict[] {
  const { db, stamp, audit } = context;
  const { codeName } = decideCase(context, key.incidentId);
  const conflict = listConflicts(db, key.incidentId).find(({ memberId }) => memberId === key.memberId);
  if (conflict?.kind !== 'soft')
    throw new AppError('not-found', `Cannot set what is seen of "${codeName}": this member has no soft conflict`);
  putSight(db, { ...key, sees }, stamp());
  audit('conflict.sees-set', `${key.incidentId} ${key.memberId}`);
  return listConflicts(db, key.incidentId);
}

/** By another member, as nobody lets themselves back in. It holds for every case with that person. */
export function settleParty(
  context: MutationContext,
  { incidentId, memberId, personId, isSame }: MemberInCase & { personId: PersonId; isSame: boolean },
): Conflict[] {
  const { db, stamp, audit } = context;
  const { codeName } = readCase(context, incidentId);
  if (memberId === context.member || !isPossiblePerson(db, { memberId, personId }))
    throw new AppError('not-found', `Cannot say who this is in "${codeName}": nothing is open about this member`);
  updateMemberPerson(db, { memberId, personId, isSame }, stamp());
  // They go by that person's other names too from now on.
  if (isSame) notePossiblePeople(context, memberId);
  audit(isSame ? 'conflict.party-confirmed' : 'conflict.party-denied', `${incidentId} ${memberId}`);
  return listConflicts(db, incidentId);
}

export function referOut(
  context: MutationContext,
  referral: { incidentId: IncidentId; name: string },
): ConflictQuestion {
  referCase(context, referral);
  return askConflict(context, referral);
}

function caseOf(context: QueryContext, id: IncidentId): IncidentRecord {
  assertSeesCases(context, 'be asked about this case');
  const incident = getIncident(context.db, id);
  if (incident === undefined) throw new AppError('not-found', `Cannot find the case "${id}": there is none`);
  return incident;
}

function reportedNames(context: QueryContext, id: IncidentId): string[] {
  const reported = listParticipants(context.db, id).filter(({ role }) => role === 'reported');
  return reported.map(({ personId }) => displayName(readPerson(context, personId))).filter((name) => name !== '');
}

function assertOthersRemain(context: QueryContext, { incidentId, memberId, kind }: Omit<Declared, 'source'>): void {
  const { db } = context;
  const mayStay = (id: MemberId) =>
    !listClosedCases(db, id).includes(incidentId) && (kind === 'hard' || !isConflicted(context, incidentId, id));
  if (listMembers(db, false).some(({ id }) => id !== memberId && mayStay(id))) return;
  const state = kind === 'hard' ? 'nobody could open it any more' : 'nobody could decide it any more';
  const { codeName } = caseOf(context, incidentId);
  throw new AppError('not-allowed', `Cannot put the last member out of "${codeName}": ${state}`);
}
