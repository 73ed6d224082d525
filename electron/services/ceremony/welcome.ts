import type { z } from 'zod';
import type { CeremonyId } from '../../../shared/handover/ceremony.ts';
import type { ceremonyProcedures } from '../../../shared/handover/ceremony-procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Member } from '../../../shared/members/member.ts';
import { AppError } from '../../../shared/reply.ts';
import { putAnswer } from '../../database/repositories/conflict-answers.ts';
import { getIncident, listCodeNames, listIncidentsIn } from '../../database/repositories/incidents.ts';
import { askConflict } from '../conflicts.ts';
import type { MutationContext, QueryContext, TaskContext } from '../context.ts';
import { OPEN_STATUSES } from '../incidents.ts';
import { addMember } from '../members.ts';
import { keepCeremony, openLeaving } from './ceremonies.ts';

type Input<Name extends keyof typeof ceremonyProcedures> = z.output<(typeof ceremonyProcedures)[Name]['input']>;

/** All that the successor is told before they declare: code names and the reported people (PSF). */
export function readToDeclare(context: QueryContext, { id }: { id: CeremonyId }) {
  openLeaving(context, id);
  const cases = listIncidentsIn(context.db, OPEN_STATUSES).map(({ id: incidentId, codeName }) => {
    const { reported, isOut } = askConflict(context, { incidentId });
    return { incidentId, codeName, reported, isOut };
  });
  return { cases, others: listCodeNames(context.db).length - cases.length };
}

/**
 * The successor becomes a member and their conflicts come into force in one transaction, so that no case was ever open to them
 * that they are out of. Throws `not-answered` when an open case is missing.
 */
export async function welcomeSuccessor(
  context: TaskContext,
  { id, answers, ...member }: Input<'welcome'>,
): Promise<Member> {
  openLeaving(context, id);
  return addMember(context, member, (change, { id: successorId, name }) => {
    assertAllAnswered(change, answers);
    const answeredAt = change.now();
    for (const { incidentId, answer } of answers) {
      putAnswer(change.db, { incidentId, memberId: successorId, answer, answeredAt }, change.stamp());
      change.audit('conflict.answered', `${incidentId} ${successorId}`);
    }
    const leaving = openLeaving(change, id);
    keepCeremony(change, { ...leaving, way: 'here', successor: name, successorId }, 'ceremony.changed');
  });
}

function assertAllAnswered({ db }: MutationContext, answers: readonly { incidentId: IncidentId }[]): void {
  const answered = new Set(answers.map(({ incidentId }) => incidentId));
  const unknown = [...answered].find((id) => getIncident(db, id) === undefined);
  if (unknown !== undefined) throw new AppError('not-found', `Cannot find the case "${unknown}": there is none`);
  const missing = listIncidentsIn(db, OPEN_STATUSES).find(({ id }) => !answered.has(id));
  if (missing === undefined) return;
  const { codeName } = missing;
  const state = 'the successor has not said yet whether they are in conflict with it';
  throw new AppError('not-answered', `Cannot open "${codeName}" to anybody new: ${state}`, { details: { codeName } });
}
