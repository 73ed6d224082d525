import { z } from 'zod';
import { EventId } from '../../../shared/events/event.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { PlanStepInput } from '../../../shared/sanctions/plan-step.ts';
import { type Sanction, SanctionId, SanctionScope } from '../../../shared/sanctions/sanction.ts';
import { Line, LongText } from '../../../shared/text.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = z.object({
  scopeNote: Line,
  conditions: LongText,
  precondition: LongText.default(''),
  name: Line.nullable().default(null),
  eventId: EventId.nullable().default(null),
  /** Steps of a proposal; they become tasks when it is decided. */
  planned: z.array(PlanStepInput).default([]),
  liftReason: LongText.optional(),
});
const Row = z
  .object({
    id: SanctionId,
    incidentId: IncidentId,
    codeName: z.string(),
    personId: PersonId,
    kind: SanctionKind,
    scope: SanctionScope,
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    reviewOn: z.string().nullable(),
    owner: MemberId,
    decidedAt: z.string(),
    liftedOn: z.string().nullable(),
    standing: z.enum(['proposed', 'withdrawn', 'decided']),
    content: z.string(),
  })
  .transform(({ content, liftedOn, ...row }): SanctionRecord => {
    const { liftReason = '', ...texts } = readContent(Content, content);
    return { ...row, ...texts, lifted: liftedOn === null ? null : { on: liftedOn, reason: liftReason } };
  });

/** A sanction without what is kept in tables of its own. */
export interface SanctionRecord extends Omit<Sanction, 'events' | 'steps' | 'keepAwayFrom' | 'state'> {
  readonly standing: 'proposed' | 'withdrawn' | 'decided';
  readonly planned: readonly PlanStepInput[];
}

/** A sanction of a record that was joined to another is the kept person's. */
const COLUMNS = `s.id, s.incident_id AS incidentId, i.code_name AS codeName,
    coalesce(h.merged_into, h.id) AS personId, s.kind, s.scope, s.starts_on AS startsOn, s.ends_on AS endsOn,
    s.review_on AS reviewOn, s.owner,
    s.decided_at AS decidedAt, s.lifted_on AS liftedOn, s.standing, s.content`;
const FROM = 'FROM sanctions s JOIN incidents i ON i.id = s.incident_id JOIN people h ON h.id = s.person_id';
const SELECT = `SELECT ${COLUMNS} ${FROM}`;

/** Oldest decision first; proposals too. */
export function listSanctions(db: ReadableDb, incidentId: IncidentId): SanctionRecord[] {
  return parse(db.prepare(`${SELECT} WHERE s.incident_id = ? ORDER BY s.decided_at, s.id`).all(incidentId));
}

/** What was decided, latest start first, with whether the person was told: they were where no events were kept. */
export function listSanctionsOfKinds(
  db: ReadableDb,
  kinds: readonly SanctionKind[],
): { sanction: SanctionRecord; told: boolean }[] {
  const told = (kind: string) =>
    `EXISTS (SELECT 1 FROM sanction_events e WHERE e.sanction_id = s.id AND e.kind = '${kind}')`;
  const sql = `SELECT ${COLUMNS}, ${told('told')} OR NOT ${told('decided')} AS told ${FROM}
    WHERE s.standing = 'decided' AND s.kind IN (SELECT value FROM json_each(?)) ORDER BY s.starts_on DESC, s.id DESC`;
  const rows = Told.array().parse(db.prepare(sql).all(JSON.stringify(kinds)));
  return rows.map(({ told, ...row }) => ({ sanction: Row.parse(row), told: told === 1 }));
}

const Told = z.looseObject({ told: z.number() });

/** The very records for whom such a sanction was decided, also those that were joined to another. */
export function listRecordsWithSanction(db: ReadableDb, kinds: readonly SanctionKind[]): PersonId[] {
  const sql = `SELECT DISTINCT person_id FROM sanctions
    WHERE standing = 'decided' AND kind IN (SELECT value FROM json_each(?))`;
  return PersonId.array().parse(db.prepare(sql).pluck().all(JSON.stringify(kinds)));
}

/** Decided and not over: those that end or are lifted by a day, or are to be looked at by then. */
export function listSanctionsComing(db: ReadableDb, from: string, to: string): SanctionRecord[] {
  const sql = `${SELECT} WHERE s.standing = 'decided' AND (s.ends_on IS NULL OR s.ends_on >= @from)
    AND (s.lifted_on IS NULL OR s.lifted_on > @from)
    AND (s.ends_on <= @to OR s.review_on <= @to OR s.lifted_on <= date(@to, '+1 day'))`;
  return parse(db.prepare(sql).all({ from, to }));
}

/** Bans that hold on a day: first and last day count, the day of lifting does not. */
export function countInForce(db: ReadableDb, kinds: readonly SanctionKind[], on: string): number {
  const sql = `SELECT count(*) FROM sanctions WHERE kind IN (SELECT value FROM json_each(@kinds)) AND standing = 'decided'
    AND starts_on <= @on AND (ends_on IS NULL OR ends_on >= @on) AND (lifted_on IS NULL OR lifted_on > @on)`;
  return Number(
    db
      .prepare(sql)
      .pluck()
      .get({ kinds: JSON.stringify(kinds), on }),
  );
}

export function getSanction(db: ReadableDb, id: SanctionId): SanctionRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE s.id = ?`).get(id));
}

export function insertSanction(db: WritableDb, sanction: Omit<SanctionRecord, 'codeName'>, stamp: Stamp): void {
  const { id, incidentId, personId, kind, scope, startsOn, endsOn, reviewOn, owner, decidedAt, standing } = sanction;
  db.prepare(
    `INSERT INTO sanctions (id, incident_id, person_id, kind, scope, starts_on, ends_on, review_on, owner, decided_at, lifted_on,
       standing, content, changed, changed_by)
     VALUES (@id, @incidentId, @personId, @kind, @scope, @startsOn, @endsOn, @reviewOn, @owner, @decidedAt, NULL,
       @standing, @content, @changed, @changedBy)`,
  ).run({
    ...{ id, incidentId, personId, kind, scope, startsOn, endsOn, reviewOn, owner, decidedAt, standing },
    content: contentOf(sanction),
    ...stamp,
  });
}

/** What is decided stays as decided; only that it was, its lifting, and when it is looked at again are added. */
export function updateSanction(db: WritableDb, sanction: SanctionRecord, stamp: Stamp): void {
  const { id, standing, decidedAt, reviewOn, lifted } = sanction;
  db.prepare(
    `UPDATE sanctions SET standing = @standing, decided_at = @decidedAt, review_on = @reviewOn, lifted_on = @liftedOn, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id, standing, decidedAt, reviewOn, liftedOn: lifted?.on ?? null, content: contentOf(sanction), ...stamp });
}

function contentOf(sanction: Omit<SanctionRecord, 'codeName'>): string {
  const { scopeNote, conditions, precondition, name, eventId, planned, lifted } = sanction;
  return writeContent(Content, {
    ...{ scopeNote, conditions, precondition, name, eventId, planned: [...planned] },
    ...(lifted !== null && { liftReason: lifted.reason }),
  });
}

function parse(rows: unknown[]): SanctionRecord[] {
  return Row.array().parse(rows);
}
