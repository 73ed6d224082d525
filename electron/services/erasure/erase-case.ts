import type { Erasure } from '../../../shared/erasures/erasure.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { AppError } from '../../../shared/reply.ts';
import type { HowErased } from '../../../shared/retention/rule.ts';
import { anonymiseRowsOfCase, deleteRowsOfCase, listOwnIds, passMeetingsOn } from '../../database/erasing/case-rows.ts';
import { forgetMentions } from '../../database/erasing/mentions.ts';
import {
  deletePerson,
  forgetAnswers,
  insertStandIn,
  isInUnfinishedReport,
} from '../../database/erasing/people-rows.ts';
import { insertConflict, listCasesInConflict } from '../../database/repositories/conflicts.ts';
import { insertErasure } from '../../database/repositories/erasures.ts';
import { type IncidentRecord, nextAnonymousNumber } from '../../database/repositories/incidents.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { getPerson } from '../../database/repositories/people.ts';
import { deleteSearchRowsOfCase } from '../../database/repositories/search-index.ts';
import { decideCase } from '../access.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { freezeYears } from '../retention/freeze-years.ts';
import { assertMayErase } from '../retention/holds.ts';
import { indexPart } from '../search-words.ts';
import { countsOf } from './counts-of.ts';
import { listOutOfReach } from './out-of-reach.ts';
import { peopleOf } from './people-of.ts';
import { unreachedCounts } from './unreached-counts.ts';
import { whyKept } from './why-kept.ts';

interface CaseToErase {
  readonly incidentId: IncidentId;
  readonly how: HowErased;
  /** In words without content. */
  readonly rule: string;
}

/**
 * Erases a case, and whoever is known from nothing else, in this transaction. Refused to whoever may not decide in it, and as
 * long as anything stands against it. Whoever calls this cleans up afterwards (`clean-after.ts`).
 */
export function eraseCase(context: MutationContext, { incidentId, how, rule }: CaseToErase): void {
  const { db, stamp, audit } = context;
  const incident = assertErasable(context, incidentId, how);
  const counts = countsOf(db, incidentId);
  const unreached = unreachedCounts(listOutOfReach(context, [incidentId]));
  if (incident.anonymisedAt === null) freezeYears(context, [incidentId]);
  passMeetingsOn(db, incidentId, stamp());
  const records = peopleOf(db, incidentId);
  const own = listOwnIds(db, incidentId);
  deleteSearchRowsOfCase(db, incidentId);
  if (how === 'deleted') deleteRowsOfCase(db, incidentId);
  else anonymise(context, incidentId);
  const going = records.filter((record) => whyKept(context, record, []) === null);
  const requests = forgetAnswers(db, records, stamp());
  for (const record of going) deletePerson(db, record, stamp());
  forgetMentions(db, incidentId, new Set([...own, ...going, ...requests]), stamp());
  const erased = { kind: how, rule, counts, unreached };
  note(context, { ...erased, subjectKind: 'case', subjectId: incidentId, people: going.length, along: null });
  for (const record of going)
    note(context, { ...erased, ...NOBODY_ELSE, subjectKind: 'person', subjectId: record, along: incidentId });
  audit(how === 'deleted' ? 'erasure.deleted' : 'erasure.anonymised', incidentId);
}

/** The case, if nothing stands against erasing it. */
export function assertErasable(
  { db, member, installation, now }: QueryContext,
  id: IncidentId,
  how: HowErased,
): IncidentRecord {
  const asking = { db, member, installation, now }; // also of what is anonymised, in which nothing changes any more
  const incident = decideCase(asking, id);
  const { codeName } = incident;
  if (how === 'anonymised' && incident.anonymisedAt !== null)
    throw new AppError('anonymised', `Cannot anonymise "${codeName}": it is anonymised`, { details: { codeName } });
  assertMayErase(asking, id);
  if (isInUnfinishedReport(db, [id])) {
    const state = 'an unfinished report belongs to it';
    throw new AppError('unfinished-report', `Cannot erase "${codeName}": ${state}`, { details: { codeName } });
  }
  return incident;
}

const NOBODY_ELSE = { counts: {}, people: 0, unreached: unreachedCounts(undefined) };

function note(context: MutationContext, erasure: Omit<Erasure, 'id' | 'at' | 'memberId' | 'isCleaned'>): void {
  const { db, member, now, newId } = context;
  insertErasure(db, { ...erasure, id: newId() as Erasure['id'], at: now(), memberId: member }); // a new id of the engine's own
}

function anonymise(context: MutationContext, id: IncidentId): void {
  const { db, now, stamp } = context;
  const closedTo = listMembers(db, true).filter((member) => listCasesInConflict(db, member.id).includes(id));
  const codeName = `Anonymised ${nextAnonymousNumber(db)}`;
  anonymiseRowsOfCase(db, id, { codeName, at: now(), standIn: standIns(context) }, stamp());
  indexPart(db, 'code-name', id, id, codeName);
  for (const member of closedTo)
    insertConflict(db, { incidentId: id, memberId: member.id, kind: 'hard', source: 'declared' }, stamp());
}

/** One for each human being, whichever of their records is named. */
function standIns({ db, now, newId, stamp }: MutationContext): (person: string) => PersonId {
  const made = new Map<string, PersonId>();
  return (person) => {
    const kept = getPerson(db, PersonId.parse(person))?.keptId ?? person;
    const known = made.get(kept);
    if (known !== undefined) return known;
    const id = PersonId.parse(newId());
    insertStandIn(db, id, now(), stamp());
    made.set(kept, id);
    return id;
  };
}
