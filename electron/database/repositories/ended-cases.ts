import { z } from 'zod';
import { Finding } from '../../../shared/allegations/allegation.ts';
import { IncidentId, IncidentStatus } from '../../../shared/incidents/incident.ts';
import { Person, PersonId } from '../../../shared/people/person.ts';
import { SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { readContent } from '../case-content.ts';
import type { ReadableDb } from '../handles.ts';
import { among, bound, type Only } from './only.ts';

/** What of a case decides how long it is kept. Erased ones are left out: nothing of them falls due again. */
const CaseRow = z.object({
  id: IncidentId,
  codeName: z.string(),
  status: IncidentStatus,
  reportedAt: z.string(),
  /** When it came to the status that it has now. */
  changedAt: z.string(),
});
export type EndedCaseRow = z.infer<typeof CaseRow>;

export function listCaseStates(db: ReadableDb, only: Only): EndedCaseRow[] {
  const sql = `SELECT i.id, i.code_name AS codeName, i.status, i.reported_at AS reportedAt,
      coalesce((SELECT max(c.at) FROM status_changes c WHERE c.incident_id = i.id), i.reported_at) AS changedAt
    FROM incidents i WHERE i.anonymised_at IS NULL AND ${among('i.id')}`;
  return CaseRow.array().parse(db.prepare(sql).all(bound(only)));
}

const TermRow = z.object({
  incidentId: IncidentId,
  kind: SanctionKind.nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  liftedOn: z.string().nullable(),
});

/** Decided sanctions; of flags the kind is null. */
export function listTermsOfCases(db: ReadableDb, only: Only): z.infer<typeof TermRow>[] {
  const sql = `SELECT incident_id AS incidentId, kind, starts_on AS startsOn, ends_on AS endsOn, lifted_on AS liftedOn
      FROM sanctions WHERE standing = 'decided' AND ${among('incident_id')}
    UNION ALL SELECT incident_id, NULL, starts_on, ends_on, ended_on
      FROM flags WHERE incident_id IS NOT NULL AND ${among('incident_id')}`;
  return TermRow.array().parse(db.prepare(sql).all(bound(only)));
}

const AllegationContent = z.object({ findings: z.array(Finding) });
const ContentRow = z.object({ incidentId: IncidentId, content: z.string() });

/** Of each allegation the finding that counts; null: none yet. */
export function listFindingsOfCases(db: ReadableDb, only: Only) {
  const sql = `SELECT incident_id AS incidentId, content FROM allegations WHERE ${among('incident_id')}`;
  return ContentRow.array()
    .parse(db.prepare(sql).all(bound(only)))
    .map(({ incidentId, content }) => {
      return { incidentId, finding: readContent(AllegationContent, content).findings.at(-1)?.kind ?? null };
    });
}

const Names = Person.pick({ name: true, otherNames: true, formerNames: true, handles: true, emails: true });
const ReportedRow = z
  .object({ incidentId: IncidentId, personId: PersonId, content: z.string() })
  .transform(({ content, ...row }) => ({ ...row, isKnown: isKnown(readContent(Names, content)) }));

/** Who is reported in a case, by the record that stands for them, and whether they could be found again. */
export function listReportedInCases(db: ReadableDb, only: Only): z.infer<typeof ReportedRow>[] {
  const sql = `SELECT p.incident_id AS incidentId, coalesce(h.merged_into, h.id) AS personId, h.content
    FROM participants p JOIN people h ON h.id = p.person_id WHERE p.role = 'reported' AND ${among('p.incident_id')}`;
  return ReportedRow.array().parse(db.prepare(sql).all(bound(only)));
}

const ReceivedRow = z.object({ incidentId: IncidentId, receivedAt: z.string() });

export function listReportDays(db: ReadableDb, only: Only): z.infer<typeof ReceivedRow>[] {
  const sql = `SELECT incident_id AS incidentId, received_at AS receivedAt FROM reports WHERE ${among('incident_id')}`;
  return ReceivedRow.array().parse(db.prepare(sql).all(bound(only)));
}

const CountRow = z.object({
  incidentId: IncidentId,
  kind: z.enum(['task', 'follow-up', 'appeal', 'urgent', 'hold']),
  count: z.number().int(),
});

/** What somebody still has to do in a case, by kind. */
export function countUndoneInCases(db: ReadableDb, only: Only): z.infer<typeof CountRow>[] {
  const undone = UNDONE.map(
    ([kind, from]) => `SELECT incident_id AS incidentId, '${kind}' AS kind, count(*) AS count
      FROM ${from} IS NULL AND ${among('incident_id')} GROUP BY incident_id`,
  );
  return CountRow.array().parse(db.prepare(undone.join(' UNION ALL ')).all(bound(only)));
}

const UNDONE = [
  ['task', 'tasks WHERE done_at'],
  ['follow-up', 'follow_ups WHERE done_at'],
  ['appeal', 'appeals WHERE answered_at'],
  ['urgent', 'urgent_decisions WHERE settled_at'],
  ['hold', 'legal_holds WHERE released_at'],
] as const;

/** Done with before a moment, or with a day of their own. */
export function listCasesDoneBefore(db: ReadableDb, before: string): IncidentId[] {
  const sql = `SELECT i.id FROM incidents i WHERE i.status IN ('closed', 'filed') AND i.anonymised_at IS NULL
    AND coalesce((SELECT max(c.at) FROM status_changes c WHERE c.incident_id = i.id), i.reported_at) < ?
    UNION SELECT incident_id FROM retention_choices`;
  return IncidentId.array().parse(db.prepare(sql).pluck().all(before));
}

/** Cases in which one of the same people is reported, whatever record of them it is; with the cases themselves. */
export function listCasesOfSameReported(db: ReadableDb, ids: readonly IncidentId[]): IncidentId[] {
  const sql = `SELECT DISTINCT o.incident_id FROM participants p JOIN people h ON h.id = p.person_id
      JOIN people same ON coalesce(same.merged_into, same.id) = coalesce(h.merged_into, h.id)
      JOIN participants o ON o.person_id = same.id AND o.role = 'reported'
    WHERE p.incident_id IN (SELECT value FROM json_each(@ids)) AND p.role = 'reported'
    UNION SELECT value FROM json_each(@ids)`;
  return IncidentId.array().parse(
    db
      .prepare(sql)
      .pluck()
      .all({ ids: JSON.stringify(ids) }),
  );
}

function isKnown({ name, otherNames, formerNames, handles, emails }: z.infer<typeof Names>): boolean {
  return [name, ...otherNames, ...formerNames, ...handles, ...emails].some((text) => text.trim() !== '');
}
