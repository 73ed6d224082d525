import type { CeremonyId } from '../../../shared/handover/ceremony.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listOpenFollowUps } from '../../database/repositories/follow-ups.ts';
import { listTasks } from '../../database/repositories/tasks.ts';
import type { MutationContext } from '../context.ts';
import { changeFollowUp } from '../follow-ups.ts';
import { changeTask } from '../tasks.ts';
import { keepCeremony, openCeremony } from './ceremonies.ts';
import { ownersIn } from './handed-over.ts';

/**
 * In one go. What is in a case that the new owner is out of stays where it is, and somebody who sees into it gives it to another;
 * of cases that the one who asks is out of, not even a number is told beyond that of the cases.
 */
export function giveOver(context: MutationContext, { id, to }: { id: CeremonyId; to: MemberId }) {
  const { db, member } = context;
  const ceremony = openCeremony(context, id);
  const owners = ownersIn(db, ceremony);
  const hidden = listClosedCases(db, member);
  const outOf = new Set<IncidentId>(listClosedCases(db, to));
  const tasks = listTasks(db, { openOnly: true, except: hidden }).filter(({ owner }) => owners.has(owner));
  const followUps = listOpenFollowUps(db, hidden).filter(({ owner }) => owners.has(owner));
  const mayGo = ({ incidentId }: { incidentId: IncidentId }) => !outOf.has(incidentId);
  const going = { tasks: tasks.filter(mayGo), followUps: followUps.filter(mayGo) };
  for (const { id, title, due } of going.tasks) changeTask(context, { id, title, due, owner: to });
  for (const { id, about, due } of going.followUps) changeFollowUp(context, { id, about, due, owner: to });
  keepCeremony(context, ceremony, 'ceremony.given-over');
  const given = going.tasks.length + going.followUps.length;
  return {
    tasks: going.tasks.length,
    followUps: going.followUps.length,
    left: tasks.length + followUps.length - given,
  };
}
