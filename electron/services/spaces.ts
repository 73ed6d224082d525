import { AppError } from '../../shared/reply.ts';
import { BAN_KINDS } from '../../shared/sanctions/catalogue.ts';
import type { SanctionId } from '../../shared/sanctions/sanction.ts';
import { hasEnded, type RolloutState, stateByScope } from '../../shared/spaces/rollout.ts';
import { type Space, SpaceId, type SpaceInput } from '../../shared/spaces/space.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import { listSanctionsOfKinds, type SanctionRecord } from '../database/repositories/sanctions.ts';
import { getSpace, listSpaces, putSpace } from '../database/repositories/spaces.ts';
import { readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { keepRolloutTasks, sayOfSpace } from './rollout-tasks.ts';
import { todayOf } from './sanctions.ts';

export function findSpaces({ db }: QueryContext): Space[] {
  return listSpaces(db);
}

interface NewSpace {
  readonly space: SpaceInput;
  readonly extendTo: readonly SanctionId[] | null;
  readonly note: string;
}

/** Settles for each ban whose case is open to who asks whether it holds there too. Of the others their scope tells. */
export function createSpace(context: MutationContext, { space: input, extendTo, note }: NewSpace): Space {
  const { db, newId, stamp, audit } = context;
  const space: Space = { ...input, id: SpaceId.parse(newId()), retiredOn: null };
  putSpace(db, space, stamp());
  audit('space.added', space.id);
  const chosen = new Set(extendTo);
  for (const ban of bansToExtend(context, chosen)) {
    const state = extendTo === null ? undefined : stateIn(space, ban, chosen);
    if (state === undefined) keepRolloutTasks(context, ban);
    else sayOfSpace(context, ban, space, { state, note: state === 'not-here' ? note : '' });
  }
  return space;
}

export function changeSpace(context: MutationContext, { id, space: input }: { id: SpaceId; space: SpaceInput }): Space {
  return keep(context, { ...readSpace(context, id), ...input }, 'space.updated'); // its kind tells which bans hold there
}

export function retireSpace(context: MutationContext, { id, isRetired }: { id: SpaceId; isRetired: boolean }): Space {
  const space = { ...readSpace(context, id), retiredOn: isRetired ? todayOf(context) : null };
  return keep(context, space, isRetired ? 'space.retired' : 'space.put-back');
}

/** Throws `not-found`. */
export function readSpace({ db }: QueryContext, id: SpaceId): Space {
  const space = getSpace(db, id);
  if (space === undefined) throw new AppError('not-found', `Cannot find the space "${id}": there is none`);
  return space;
}

/** Those that hold or will. Throws for a chosen one of a closed case. */
function bansToExtend(context: QueryContext, chosen: ReadonlySet<SanctionId>): SanctionRecord[] {
  const today = todayOf(context);
  const closed = new Set(listClosedCases(context.db, context.member));
  const bans = listSanctionsOfKinds(context.db, BAN_KINDS).map(({ sanction }) => sanction);
  for (const { id, incidentId } of bans) if (chosen.has(id)) readCase(context, incidentId);
  return bans.filter((ban) => !hasEnded(ban, today) && !closed.has(ban.incidentId));
}

/** What is to be said of a ban; nothing where it neither was chosen nor would hold there by its scope. */
function stateIn({ kind }: Space, ban: SanctionRecord, chosen: ReadonlySet<SanctionId>): RolloutState | undefined {
  if (chosen.has(ban.id)) return 'to-do';
  return stateByScope(ban.scope, kind) === 'to-do' ? 'not-here' : undefined;
}

/** Which tasks are left may have changed with what is on the board. */
function keep(context: MutationContext, space: Space, action: string): Space {
  putSpace(context.db, space, context.stamp());
  context.audit(action, space.id);
  for (const ban of bansToExtend(context, new Set())) keepRolloutTasks(context, ban);
  return space;
}
