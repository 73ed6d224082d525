import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { type FollowUp, FollowUpId } from '../../shared/promises/follow-up.ts';
import { AppError } from '../../shared/reply.ts';
import type { Day } from '../../shared/time.ts';
import { getFollowUp, insertFollowUp, updateFollowUp } from '../database/repositories/follow-ups.ts';
import type { IncidentRecord } from '../database/repositories/incidents.ts';
import { getRecordInCase, listParticipants } from '../database/repositories/participants.ts';
import { checkOwner, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';

interface Fields {
  readonly owner: MemberId;
  readonly due: Day;
  readonly about: string;
}

/** Throws `not-followed-up` for a witness and anybody else who is neither impacted nor a reporter. */
export function addFollowUp(
  context: MutationContext,
  { incidentId, personId, ...fields }: Fields & { readonly incidentId: IncidentId; readonly personId: PersonId },
): FollowUp {
  const { db, newId, stamp, audit } = context;
  const incident = readCase(context, incidentId);
  const record = findImpactedOrReporter(context, incident, personId);
  checkOwner(context, incident, fields.owner);
  const id = FollowUpId.parse(newId());
  const followUp: FollowUp = { ...fields, id, incidentId, personId: record, doneAt: null, outcome: '' };
  insertFollowUp(db, followUp, stamp());
  indexFollowUp(context, followUp);
  audit('incident.follow-up-added', id);
  return followUp;
}

export function changeFollowUp(context: MutationContext, { id, ...fields }: Fields & { id: FollowUpId }): FollowUp {
  const { followUp, incident } = readFollowUp(context, id);
  if (fields.owner !== followUp.owner) checkOwner(context, incident, fields.owner);
  return keep(context, { ...followUp, ...fields }, 'incident.follow-up-changed');
}

/** Done once is done at that time; what came of it may be written down later. */
export function markFollowUpDone(
  context: MutationContext,
  { id, done, outcome }: { id: FollowUpId; done: boolean; outcome: string },
): FollowUp {
  const { followUp } = readFollowUp(context, id);
  const doneAt = done ? (followUp.doneAt ?? context.now()) : null;
  const action = done ? 'incident.follow-up-done' : 'incident.follow-up-reopened';
  return keep(context, { ...followUp, doneAt, outcome }, action);
}

/** The record by which the person is in the case: one that was joined to another stays where it was put. */
function findImpactedOrReporter({ db }: QueryContext, { id, codeName }: IncidentRecord, personId: PersonId): PersonId {
  const roles = listParticipants(db, id).filter((each) => each.personId === personId);
  const record = getRecordInCase(db, id, personId);
  if (record !== undefined && roles.some(({ role }) => role === 'impacted' || role === 'reporter')) return record;
  const isWitness = roles.some(({ role }) => role === 'witness');
  const state = isWitness ? 'witnesses are not informed' : 'they neither reported it nor were impacted by it';
  throw new AppError('not-followed-up', `Cannot plan a follow-up with this person in "${codeName}": ${state}`);
}

function readFollowUp(context: QueryContext, id: FollowUpId): { followUp: FollowUp; incident: IncidentRecord } {
  const followUp = getFollowUp(context.db, id);
  if (followUp === undefined) throw new AppError('not-found', `Cannot find the follow-up "${id}": there is none`);
  return { followUp, incident: readCase(context, followUp.incidentId) };
}

function keep(context: MutationContext, followUp: FollowUp, action: string): FollowUp {
  updateFollowUp(context.db, followUp, context.stamp());
  indexFollowUp(context, followUp);
  context.audit(action, followUp.id);
  return followUp;
}

function indexFollowUp({ db }: MutationContext, { id, incidentId, about, outcome }: FollowUp): void {
  indexPart(db, 'follow-up', id, incidentId, [about, outcome]);
}
