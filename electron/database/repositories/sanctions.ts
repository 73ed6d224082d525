import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { SanctionKind } from '../../../shared/sanctions/catalogue.ts';
import { type Sanction, SanctionId, SanctionScope } from '../../../shared/sanctions/sanction.ts';
import { Line, LongText } from '../../../shared/text.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = z.object({ scopeNote: Line, conditions: LongText, liftReason: LongText.optional() });
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
    owner: MemberId,
    decidedAt: z.string(),
    liftedOn: z.string().nullable(),
    content: z.string(),
  })
  .transform(({ content, liftedOn, ...row }): Sanction => {
    const { liftReason = '', ...texts } = readContent(Content, content);
    return { ...row, ...texts, lifted: liftedOn === null ? null : { on: liftedOn, reason: liftReason } };
  });

/** A sanction of a record that was joined to another is the kept person's. */
const SELECT = `SELECT s.id, s.incident_id AS incidentId, i.code_name AS codeName,
    coalesce(h.merged_into, h.id) AS personId, s.kind, s.scope, s.starts_on AS startsOn, s.ends_on AS endsOn, s.owner,
    s.decided_at AS decidedAt, s.lifted_on AS liftedOn, s.content
  FROM sanctions s JOIN incidents i ON i.id = s.incident_id JOIN people h ON h.id = s.person_id`;

/** Oldest decision first. */
export function listSanctions(db: ReadableDb, incidentId: IncidentId): Sanction[] {
  return parse(db.prepare(`${SELECT} WHERE s.incident_id = ? ORDER BY s.decided_at, s.id`).all(incidentId));
}

export function listSanctionsOfKinds(db: ReadableDb, kinds: readonly SanctionKind[]): Sanction[] {
  const sql = `${SELECT} WHERE s.kind IN (SELECT value FROM json_each(?)) ORDER BY s.starts_on DESC, s.id DESC`;
  return parse(db.prepare(sql).all(JSON.stringify(kinds)));
}

/** The very records that have such a sanction, also those that were joined to another. */
export function listRecordsWithSanction(db: ReadableDb, kinds: readonly SanctionKind[]): PersonId[] {
  const sql = 'SELECT DISTINCT person_id FROM sanctions WHERE kind IN (SELECT value FROM json_each(?))';
  return PersonId.array().parse(db.prepare(sql).pluck().all(JSON.stringify(kinds)));
}

/** Those whose last day lies within two days, both included, and that were not lifted; the soonest first. */
export function listSanctionsEnding(db: ReadableDb, from: string, to: string): Sanction[] {
  const sql = `${SELECT} WHERE s.ends_on BETWEEN ? AND ? AND s.lifted_on IS NULL ORDER BY s.ends_on, s.id`;
  return parse(db.prepare(sql).all(from, to));
}

/** Bans that hold on a day: first and last day count, the day of lifting does not. */
export function countInForce(db: ReadableDb, kinds: readonly SanctionKind[], on: string): number {
  const sql = `SELECT count(*) FROM sanctions WHERE kind IN (SELECT value FROM json_each(@kinds)) AND starts_on <= @on
    AND (ends_on IS NULL OR ends_on >= @on) AND (lifted_on IS NULL OR lifted_on > @on)`;
  return Number(
    db
      .prepare(sql)
      .pluck()
      .get({ kinds: JSON.stringify(kinds), on }),
  );
}

export function getSanction(db: ReadableDb, id: SanctionId): Sanction | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE s.id = ?`).get(id));
}

export function insertSanction(db: WritableDb, sanction: Omit<Sanction, 'codeName'>, stamp: Stamp): void {
  const { id, incidentId, personId, kind, scope, startsOn, endsOn, owner, decidedAt } = sanction;
  db.prepare(
    `INSERT INTO sanctions
       (id, incident_id, person_id, kind, scope, starts_on, ends_on, owner, decided_at, lifted_on, content, changed, changed_by)
     VALUES
       (@id, @incidentId, @personId, @kind, @scope, @startsOn, @endsOn, @owner, @decidedAt, NULL, @content, @changed, @changedBy)`,
  ).run({
    id,
    incidentId,
    personId,
    kind,
    scope,
    startsOn,
    endsOn,
    owner,
    decidedAt,
    content: contentOf(sanction),
    ...stamp,
  });
}

/** What is decided stays as decided; only its lifting is added. */
export function updateSanctionLifted(db: WritableDb, sanction: Sanction, stamp: Stamp): void {
  db.prepare(
    `UPDATE sanctions SET lifted_on = @on, content = @content, changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id: sanction.id, on: sanction.lifted?.on ?? null, content: contentOf(sanction), ...stamp });
}

function contentOf({ scopeNote, conditions, lifted }: Pick<Sanction, 'scopeNote' | 'conditions' | 'lifted'>): string {
  return writeContent(Content, { scopeNote, conditions, ...(lifted === null ? {} : { liftReason: lifted.reason }) });
}

function parse(rows: unknown[]): Sanction[] {
  return Row.array().parse(rows);
}
