import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import { type Sanction, SanctionId, type SanctionInput } from '../../shared/sanctions/sanction.ts';
import type { Day } from '../../shared/time.ts';
import { getRecordInCase } from '../database/repositories/participants.ts';
import {
  getSanction,
  insertSanction,
  listSanctions,
  updateSanctionLifted,
} from '../database/repositories/sanctions.ts';
import { checkOwner, decideCase, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';

export function readSanctions(context: QueryContext, { incidentId }: { incidentId: IncidentId }): Sanction[] {
  return listSanctions(context.db, readCase(context, incidentId).id);
}

export function imposeSanction(context: MutationContext, input: SanctionInput): Sanction {
  const { db, now, newId, stamp, audit } = context;
  const incident = decideCase(context, input.incidentId);
  checkOwner(context, incident, input.owner);
  const record = getRecordInCase(db, incident.id, input.personId);
  if (record === undefined) {
    throw new AppError('not-found', `Cannot impose this in "${incident.codeName}": the person is not in it`);
  }
  const id = SanctionId.parse(newId());
  const sanction: Sanction = { ...input, id, codeName: incident.codeName, decidedAt: now(), lifted: null };
  insertSanction(db, { ...sanction, personId: record }, stamp());
  index(context, sanction);
  audit('sanction.imposed', id);
  return sanction;
}

export function liftSanction(
  context: MutationContext,
  { id, on, reason }: { id: SanctionId; on: Day; reason: string },
): Sanction {
  const { db, stamp, audit } = context;
  const sanction = getSanction(db, id);
  if (sanction === undefined) throw new AppError('not-found', `Cannot lift the sanction "${id}": there is none`);
  const { codeName } = decideCase(context, sanction.incidentId);
  if (sanction.lifted !== null)
    throw new AppError('not-allowed', `Cannot lift it in "${codeName}": it was lifted before`);
  const lifted: Sanction = { ...sanction, lifted: { on, reason } };
  updateSanctionLifted(db, lifted, stamp());
  index(context, lifted);
  audit('sanction.lifted', id);
  return lifted;
}

function index({ db }: MutationContext, { id, incidentId, scopeNote, conditions, lifted }: Sanction): void {
  indexPart(db, 'sanction', id, incidentId, [scopeNote, conditions, lifted?.reason ?? '']);
}
