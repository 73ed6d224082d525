import type { Assessment, AssessmentFields } from '../../shared/assessments/assessment.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import { listAllegations } from '../database/repositories/allegations.ts';
import { getAssessment, putAssessment } from '../database/repositories/assessments.ts';
import { listEvidence } from '../database/repositories/evidence.ts';
import { decideCase, readAccounts } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';

/** It weighs what was told, so it is kept from whoever may see the facts alone. */
export function readAssessment(context: QueryContext, { incidentId }: { incidentId: IncidentId }): Assessment | null {
  return getAssessment(context.db, readAccounts(context, incidentId).id) ?? null;
}

export function saveAssessment(
  context: MutationContext,
  { incidentId, assessment: fields }: { incidentId: IncidentId; assessment: AssessmentFields },
): Assessment {
  const { db, member, now, stamp, audit } = context;
  const { id, codeName } = decideCase(context, incidentId);
  checkLinks(context, { id, codeName }, fields);
  const assessment: Assessment = { ...fields, by: member, at: now() };
  putAssessment(db, id, assessment, stamp());
  const notes = Object.values(fields.answers).map(({ note }) => note);
  const texts = [...notes, fields.impact.reason, fields.risk.reason, fields.biasNotes, fields.otherWay];
  indexPart(db, 'assessment', id, id, texts);
  audit('assessment.saved', id);
  return assessment;
}

function checkLinks(
  { db }: QueryContext,
  { id, codeName }: { id: IncidentId; codeName: string },
  { answers }: AssessmentFields,
): void {
  const known = new Set<string>([...listEvidence(db, id), ...listAllegations(db, id)].map((part) => part.id));
  const linked = Object.values(answers).flatMap(({ evidence, allegations }) => [...evidence, ...allegations]);
  if (linked.every((part) => known.has(part))) return;
  throw new AppError('not-found', `Cannot assess "${codeName}": an answer rests on something that is not in the case`);
}
