import { type ContentWarning, saysNothing } from '../../shared/care/content-warning.ts';
import { type IncidentId, IncidentStatus, isOpen } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import { listClosedCases } from '../database/repositories/conflicts.ts';
import {
  deleteContentWarning,
  insertContentWarning,
  listContentWarnings,
} from '../database/repositories/content-warnings.ts';
import { insertDebrief, listOwedDebriefs, type OwedDebrief } from '../database/repositories/debriefs.ts';
import { getEvidence } from '../database/repositories/evidence.ts';
import { readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';

interface OfCase {
  readonly incidentId: IncidentId;
}

export function readWarnings(context: QueryContext, { incidentId }: OfCase): ContentWarning[] {
  return listContentWarnings(context.db, readCase(context, incidentId).id);
}

export function setWarning(
  context: MutationContext,
  { incidentId, ...warning }: ContentWarning & OfCase,
): ContentWarning[] {
  const { db, stamp, audit } = context;
  const { codeName } = readCase(context, incidentId);
  const { evidenceId } = warning;
  if (evidenceId !== null && getEvidence(db, evidenceId)?.incidentId !== incidentId)
    throw new AppError('not-found', `Cannot warn of a file of "${codeName}": it is not in this case`);
  if (saysNothing(warning)) deleteContentWarning(db, evidenceId ?? incidentId);
  else insertContentWarning(db, incidentId, { ...warning, topics: [...new Set(warning.topics)] }, stamp());
  audit('warning.set', evidenceId ?? incidentId);
  return listContentWarnings(db, incidentId);
}

/** Code names alone, and none of a case that is closed to this member: what is heavy is a fact of the case. */
export function findDebriefs({ db, member }: QueryContext): OwedDebrief[] {
  return listOwedDebriefs(db, member, OVER, listClosedCases(db, member));
}

export function endDebrief(context: MutationContext, { incidentId }: OfCase) {
  const { id } = readCase(context, incidentId);
  insertDebrief(context.db, id, context.member, context.stamp());
  context.audit('debrief.ended', id);
  return {};
}

const OVER = IncidentStatus.options.filter((status) => !isOpen(status));
