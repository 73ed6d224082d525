import {
  type Allegation,
  type AllegationFields,
  AllegationId,
  type Finding,
} from '../../shared/allegations/allegation.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReportId } from '../../shared/reports/report.ts';
import type { ReadableDb } from '../database/handles.ts';
import {
  getAllegation,
  insertAllegation,
  listAllegations,
  updateAllegation,
} from '../database/repositories/allegations.ts';
import { listParticipants } from '../database/repositories/participants.ts';
import { getPerson } from '../database/repositories/people.ts';
import { decideCase, readCase } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { indexPart } from './search-words.ts';

export function readAllegations(context: QueryContext, { incidentId }: { incidentId: IncidentId }): Allegation[] {
  const { id } = readCase(context, incidentId);
  return listAllegations(context.db, id).map((allegation) => withKept(context.db, allegation));
}

export function addAllegation(
  context: MutationContext,
  { incidentId, ...fields }: AllegationFields & { incidentId: IncidentId },
): Allegation {
  const { id } = readCase(context, incidentId);
  checkReported(context, id, fields.against);
  return makeAllegation(context, id, null, fields);
}

/** Without asking who may: as it came with a report, or was checked before. */
export function makeAllegation(
  context: MutationContext,
  incidentId: IncidentId,
  reportId: ReportId | null,
  fields: AllegationFields,
): Allegation {
  const { db, now, newId, stamp, audit } = context;
  const id = AllegationId.parse(newId());
  const allegation: Allegation = { ...fields, id, incidentId, reportId, createdAt: now(), findings: [] };
  insertAllegation(db, allegation, stamp());
  index(context, allegation);
  audit('allegation.added', id);
  return allegation;
}

export function changeAllegation(
  context: MutationContext,
  { id, ...fields }: AllegationFields & { id: AllegationId },
): Allegation {
  const allegation = readAllegation(context, id);
  const { codeName } = readCase(context, allegation.incidentId);
  if (allegation.findings.length > 0)
    throw new AppError('not-allowed', `Cannot reword an allegation in "${codeName}": there is a finding on it`);
  checkReported(context, allegation.incidentId, fields.against);
  return update(context, { ...allegation, ...fields }, 'allegation.changed');
}

export function findOnAllegation(
  context: MutationContext,
  { id, kind, reasons }: Pick<Finding, 'kind' | 'reasons'> & { id: AllegationId },
): Allegation {
  const allegation = readAllegation(context, id);
  decideCase(context, allegation.incidentId);
  const finding: Finding = { kind, reasons, by: context.member, at: context.now() };
  const findings = [...allegation.findings, finding];
  return update(context, { ...allegation, findings }, 'allegation.found');
}

function readAllegation({ db }: QueryContext, id: AllegationId): Allegation {
  const allegation = getAllegation(db, id);
  if (allegation === undefined) throw new AppError('not-found', `Cannot find the allegation "${id}": there is none`);
  return withKept(db, allegation);
}

/** Whoever was joined with another record since is meant by that one now. */
function withKept(db: ReadableDb, allegation: Allegation): Allegation {
  const kept = allegation.against.map((id) => getPerson(db, id)?.keptId ?? id);
  return { ...allegation, against: [...new Set(kept)] };
}

function checkReported(context: QueryContext, incidentId: IncidentId, against: readonly PersonId[]): void {
  const reported = listParticipants(context.db, incidentId).filter(({ role }) => role === 'reported');
  if (against.every((id) => reported.some(({ personId }) => personId === id))) return;
  throw new AppError('not-found', `Cannot set down an allegation: it is against somebody who is not reported here`);
}

function update(context: MutationContext, allegation: Allegation, action: string): Allegation {
  updateAllegation(context.db, allegation, context.stamp());
  index(context, allegation);
  context.audit(action, allegation.id);
  return allegation;
}

function index({ db }: MutationContext, { id, incidentId, what, policy, findings }: Allegation): void {
  indexPart(db, 'allegation', id, incidentId, [what, policy, ...findings.map(({ reasons }) => reasons)]);
}
