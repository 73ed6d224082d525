import { type Flag, FlagId, type FlagInput } from '../../shared/bans/flag.ts';
import type { FlagRow } from '../../shared/bans/flag-procedures.ts';
import { isInForce } from '../../shared/bans/in-force.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import type { Day } from '../../shared/time.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { getFlag, insertFlag, listFlags, listFlagsOfCase, updateFlag } from '../database/repositories/flags.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { listKnownAs } from '../database/repositories/member-people.ts';
import { getMember } from '../database/repositories/members.ts';
import { getRecordInCase } from '../database/repositories/participants.ts';
import { listRecordsOf } from '../database/repositories/people.ts';
import { checkOwner, decideCase, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { knownPeople } from './known-people.ts';
import { candidateOf, type ListSearch, searchListings } from './list-search.ts';
import { readPerson } from './people.ts';
import { eventNote, todayOf } from './sanctions.ts';
import { indexPart } from './search-words.ts';

/** As bans: also those from closed cases, without case, advice and reasons. */
export function findFlags(
  context: QueryContext,
  question: ListSearch,
): { inForce: number; found: number; rows: FlagRow[] } {
  const { rows, ...counts } = searchListings(context, listFlags(context.db), question);
  const tell = teller(context);
  return { ...counts, rows: rows.map(({ entry, ...found }) => ({ ...found, ...tell(entry) })) };
}

export function readFlagsOfPerson(
  context: QueryContext,
  { personId, today }: { personId: PersonId; today: Day },
): FlagRow[] {
  const { id } = readPerson(context, personId);
  return rowsOf(
    context,
    listFlags(context.db).filter((flag) => flag.personId === id),
    today,
  );
}

export function readFlagsOfCase(
  context: QueryContext,
  { incidentId, today }: { incidentId: IncidentId; today: Day },
): FlagRow[] {
  return rowsOf(context, listFlagsOfCase(context.db, readCase(context, incidentId).id), today);
}

export function makeFlag(context: MutationContext, input: FlagInput): Flag {
  const { db, member, now, newId, stamp } = context;
  refuseOwn(context, input.personId);
  const personId =
    input.incidentId === null ? aboutNoCase(context, input) : aboutCase(context, input, input.incidentId);
  const flag: Flag = {
    ...input,
    id: FlagId.parse(newId()),
    scopeNote: eventNote(context, input),
    madeBy: member,
    madeAt: now(),
    lifted: null,
    reviews: [],
  };
  insertFlag(db, { ...flag, personId }, stamp());
  index(context, flag);
  context.audit('flag.made', flag.id);
  return flag;
}

export function reviewFlag(
  context: MutationContext,
  { id, reviewOn, note }: { id: FlagId; reviewOn: Day | null; note: string },
): Flag {
  const flag = flagToChange(context, id);
  const reviews = [...flag.reviews, { on: todayOf(context), by: context.member, note }];
  return keep(context, { ...flag, reviewOn, reviews }, 'flag.reviewed');
}

export function endFlag(context: MutationContext, { id, on, reason }: { id: FlagId; on: Day; reason: string }): Flag {
  const flag = flagToChange(context, id);
  return keep(context, { ...flag, lifted: { on, reason, by: context.member } }, 'flag.ended');
}

/** What is over, or is going to be ended, stays as it is. */
function flagToChange(context: MutationContext, id: FlagId): Flag {
  const flag = getFlag(context.db, id);
  if (flag === undefined) throw new AppError('not-found', `Cannot change the flag "${id}": there is none`);
  refuseOwn(context, flag.personId);
  if (flag.incidentId !== null) decideCase(context, flag.incidentId);
  if (flag.lifted === null && (flag.endsOn === null || todayOf(context) <= flag.endsOn)) return flag;
  throw new AppError('wrong-step', 'Cannot change this flag: it has ended', { details: { state: 'flagEnded' } });
}

function keep(context: MutationContext, flag: Flag, action: string): Flag {
  updateFlag(context.db, flag, context.stamp());
  index(context, flag);
  context.audit(action, flag.id);
  return flag;
}

/** Nobody decides what is said of themselves. */
function refuseOwn({ db, member }: MutationContext, personId: PersonId): void {
  const own = listKnownAs(db, member).flatMap((id) => listRecordsOf(db, id));
  if (!own.some(({ id }) => id === personId)) return;
  throw new AppError('not-allowed', 'Cannot make or change a flag: it is about yourself');
}

function aboutNoCase(context: MutationContext, { personId, owner }: FlagInput): PersonId {
  const member = getMember(context.db, owner);
  if (member === undefined || member.removedAt !== null)
    throw new AppError('not-found', `Cannot give it to "${owner}": there is no such member`);
  return readPerson(context, personId).id;
}

/** The record by which they are in the case. */
function aboutCase(context: MutationContext, { personId, owner }: FlagInput, incidentId: IncidentId): PersonId {
  const incident = decideCase(context, incidentId);
  checkOwner(context, incident, owner);
  const record = getRecordInCase(context.db, incident.id, personId);
  if (record !== undefined) return record;
  throw new AppError('not-found', `Cannot flag somebody in "${incident.codeName}": the person is not in it`);
}

/** What is said about it belongs to its case; a flag from none is found by its person. */
function index({ db }: MutationContext, { id, incidentId, scopeNote, advice, reviews, lifted }: Flag): void {
  if (incidentId === null) return;
  indexPart(db, 'flag', id, incidentId, [scopeNote, advice, ...reviews.map(({ note }) => note), lifted?.reason ?? '']);
}

function rowsOf(context: QueryContext, flags: readonly Flag[], today: Day): FlagRow[] {
  const people = knownPeople(context);
  const tell = teller(context);
  return flags.map((flag) => {
    const { person } = candidateOf(people, flag);
    return { ...tell(flag), person, inForce: isInForce(flag, today), reasons: [] };
  });
}

function teller({ db, member }: QueryContext): (flag: Flag) => Pick<FlagRow, 'flag' | 'incident' | 'isClosed'> {
  const closed = new Set(listClosedCases(db, member));
  return (flag) => {
    if (flag.incidentId === null) return { flag, incident: null, isClosed: false };
    if (closed.has(flag.incidentId)) return { flag: withoutCase(flag), incident: null, isClosed: true };
    const incident = getIncident(db, flag.incidentId);
    if (incident === undefined) throw new Error('The case of a flag is missing');
    return { flag, incident: { id: incident.id, codeName: incident.codeName }, isClosed: false };
  };
}

function withoutCase(flag: Flag): Flag {
  const lifted = flag.lifted === null ? null : { ...flag.lifted, reason: '' };
  return { ...flag, incidentId: null, advice: '', lifted, reviews: [] };
}
