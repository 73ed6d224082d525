import type { IncidentId } from '../../shared/incidents/incident.ts';
import { isRestricted, type MemberId } from '../../shared/members/member.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import { BAN_KINDS } from '../../shared/sanctions/catalogue.ts';
import { listAnswers } from '../database/repositories/conflict-answers.ts';
import {
  listCasesInConflict,
  listCasesWithoutAccounts,
  listClosedCases,
  listConflicts,
} from '../database/repositories/conflicts.ts';
import { listFlaggedRecords } from '../database/repositories/flags.ts';
import { getIncident, type IncidentRecord } from '../database/repositories/incidents.ts';
import { getMember } from '../database/repositories/members.ts';
import { listPeopleOnlyIn } from '../database/repositories/participants.ts';
import { listReports } from '../database/repositories/reports.ts';
import { listRecordsWithSanction } from '../database/repositories/sanctions.ts';
import type { QueryContext } from './context.ts';

/**
 * The case, for a member who may see into it. Throws `conflict` for one who is a party or stepped out, also after the
 * decision (Carpentries), `not-allowed` for a role that sees into none, and `not-found`.
 */
export function readCase(context: QueryContext, id: IncidentId): IncidentRecord {
  const { db, member } = context;
  assertSeesCases(context, 'open this case');
  const incident = getIncident(db, id);
  if (incident === undefined) throw new AppError('not-found', `Cannot find the case "${id}": there is none`);
  if (listClosedCases(db, member).includes(id)) throw closed(incident.codeName, 'you are in conflict with it');
  if ('audit' in context) assertNotAnonymised(incident);
  return incident;
}

/** What is left of an anonymised case is read, and no longer changed: by a mutation of itself never, elsewhere this is asked. */
export function assertNotAnonymised({ codeName, anonymisedAt }: IncidentRecord): void {
  if (anonymisedAt === null) return;
  throw new AppError('anonymised', `Cannot change "${codeName}": it is anonymised`, { details: { codeName } });
}

/** The same for what was told and what came with it. Of somebody close to the case, the others may keep that away. */
export function readAccounts(context: QueryContext, id: IncidentId): IncidentRecord {
  const incident = readCase(context, id);
  if (!seesAccounts(context, id))
    throw closed(incident.codeName, 'the others let you see its facts, and neither reports nor evidence');
  return incident;
}

/** Whether a member who may see into a case also sees what was told in it. */
export function seesAccounts({ db, member }: QueryContext, id: IncidentId): boolean {
  return !listCasesWithoutAccounts(db, member).includes(id);
}

/**
 * The same for one who takes part in deciding: being close to a case (a soft conflict) is enough to be left out. Once
 * anybody was asked about it, no answer means not added (PSF): throws `not-answered`.
 */
export function decideCase(context: QueryContext, id: IncidentId): IncidentRecord {
  const { db, member } = context;
  const incident = readCase(context, id);
  const { codeName } = incident;
  if (isConflicted(context, id, member)) throw closed(codeName, 'you are too close to it to decide');
  const answers = listAnswers(db, id);
  if (answers.length > 0 && !answers.some(({ memberId }) => memberId === member)) {
    const state = 'you have not said yet whether you are in conflict with it';
    throw new AppError('not-answered', `Cannot decide in "${codeName}": ${state}`, { details: { codeName } });
  }
  return incident;
}

/**
 * The case, for a member who brings something to it: a report, a file. A restricted role does so only where it took a
 * report before, and learns nothing of the case by it.
 */
export function readCaseToAddTo(context: QueryContext, id: IncidentId): IncidentRecord {
  if (!seesOnlyOwn(context)) return readAccounts(context, id);
  const { db, member } = context;
  const incident = getIncident(db, id);
  const tookReport = listReports(db, id).some(({ takenBy }) => takenBy === member);
  if (incident === undefined || !tookReport || listCasesInConflict(db, member).includes(id)) {
    throw notOwn('add to this case');
  }
  return incident;
}

/** Whether a member's present role shows them their own work only: the reports they took, and their files. */
export function seesOnlyOwn({ db, member }: QueryContext): boolean {
  const role = getMember(db, member)?.role;
  return role !== undefined && isRestricted(role);
}

/** Throws `not-allowed` for a role that sees its own work only. `doing` completes "Cannot …". */
export function assertSeesCases(context: QueryContext, doing: string): void {
  if (seesOnlyOwn(context)) throw notOwn(doing);
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

/** Who does what is somebody's to do in a case: they themselves, or whoever asks where they can no longer see it. */
export function ableOwner({ db, member }: QueryContext, { id }: Pick<IncidentRecord, 'id'>, owner: MemberId): MemberId {
  const isAble = getMember(db, owner)?.removedAt === null && !listClosedCases(db, owner).includes(id);
  return isAble ? owner : member;
}

/**
 * The people whom this member may not come to know of: they appear in closed cases only, and were never banned or flagged. A
 * record that was joined to another is judged by itself: what came from closed cases stays there.
 */
export function listHiddenPeople({ db, member }: QueryContext): Set<PersonId> {
  const hidden = new Set(listPeopleOnlyIn(db, listClosedCases(db, member)));
  if (hidden.size > 0) {
    for (const listed of [...listRecordsWithSanction(db, BAN_KINDS), ...listFlaggedRecords(db)]) hidden.delete(listed);
  }
  return hidden;
}

function notOwn(doing: string): AppError {
  return new AppError('not-allowed', `Cannot ${doing}: your role sees only the reports you took yourself`);
}

function closed(codeName: string, state: string): AppError {
  return new AppError('conflict', `Cannot open "${codeName}": ${state}`, { details: { codeName } });
}
