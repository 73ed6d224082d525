import type { z } from 'zod';
import { type Ceremony, CeremonyId, type Leaving } from '../../../shared/handover/ceremony.ts';
import type { ceremonyProcedures } from '../../../shared/handover/ceremony-procedures.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import { AppError } from '../../../shared/reply.ts';
import { getCeremony, insertCeremony, listCeremonies, updateCeremony } from '../../database/repositories/ceremonies.ts';
import { getMember } from '../../database/repositories/members.ts';
import type { MutationContext, QueryContext } from '../context.ts';

type Input<Name extends keyof typeof ceremonyProcedures> = z.output<(typeof ceremonyProcedures)[Name]['input']>;

export function findCeremonies({ db }: QueryContext): Ceremony[] {
  return listCeremonies(db);
}

/** One who leaves has one handover under way at a time. */
export function beginLeaving(context: MutationContext, { memberId, ...who }: Input<'begin'>): Ceremony {
  const { db, newId, now, stamp, audit } = context;
  const leaver = checkMember(context, memberId);
  checkSuccessor(context, memberId, who.successorId);
  const underWay = listCeremonies(db).some(
    (one) => isLeaving(one) && one.memberId === memberId && one.endedAt === null,
  );
  if (underWay)
    throw new AppError('already-exists', `Cannot begin: the handover of "${leaver.name}" is under way already`);
  const blank = { endedAt: null, ticked: [], parcel: null, receipt: null, proof: null };
  const id = CeremonyId.parse(newId());
  const ceremony: Leaving = { ...blank, id, direction: 'out', begunAt: now(), memberId, ...who };
  insertCeremony(db, ceremony, stamp());
  audit('ceremony.begun', id);
  return ceremony;
}

export function changeLeaving(context: MutationContext, { id, ...who }: Input<'change'>): Ceremony {
  const leaving = openLeaving(context, id);
  checkSuccessor(context, leaving.memberId, who.successorId);
  return keepCeremony(context, { ...leaving, ...who }, 'ceremony.changed');
}

export function tickStep(context: MutationContext, { id, step, done }: Input<'tick'>): Ceremony {
  const { now, member } = context;
  const ceremony = openCeremony(context, id);
  const others = ceremony.ticked.filter((tick) => tick.step !== step);
  const ticked = done ? [...others, { step, at: now(), by: member }] : others;
  return keepCeremony(context, { ...ceremony, ticked }, done ? 'ceremony.ticked' : 'ceremony.unticked');
}

export function finishCeremony(context: MutationContext, { id }: Input<'finish'>): Ceremony {
  const ceremony = openCeremony(context, id);
  return keepCeremony(context, { ...ceremony, endedAt: context.now() }, 'ceremony.finished');
}

export function keepCeremony(context: MutationContext, ceremony: Ceremony, action: string): Ceremony {
  updateCeremony(context.db, ceremony, context.stamp());
  context.audit(action, ceremony.id);
  return ceremony;
}

/** Throws `not-found` unless it is under way. */
export function openCeremony({ db }: QueryContext, id: CeremonyId): Ceremony {
  const ceremony = getCeremony(db, id);
  if (ceremony?.endedAt === null) return ceremony;
  throw new AppError('not-found', `Cannot find the handover "${id}": there is none, or it is finished`);
}

export function openLeaving(context: QueryContext, id: CeremonyId): Leaving {
  const ceremony = openCeremony(context, id);
  if (isLeaving(ceremony)) return ceremony;
  throw new AppError('not-found', `Cannot find the handover "${id}": nobody leaves by it`);
}

function isLeaving(ceremony: Ceremony): ceremony is Leaving {
  return ceremony.direction === 'out';
}

function checkSuccessor(context: QueryContext, leaver: MemberId, successorId: MemberId | null): void {
  if (successorId === null) return;
  const { name } = checkMember(context, successorId);
  if (successorId === leaver) throw new AppError('not-allowed', `Cannot hand over from "${name}" to "${name}"`);
}

function checkMember({ db }: QueryContext, id: MemberId) {
  const member = getMember(db, id);
  if (member !== undefined && member.removedAt === null) return member;
  throw new AppError('not-found', `Cannot find member "${id}": there is none, or they were removed`);
}
