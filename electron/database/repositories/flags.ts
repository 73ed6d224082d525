import { z } from 'zod';
import { Flag, FlagId } from '../../../shared/bans/flag.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Flag.pick({
  ...{ scope: true, scopeNote: true, eventId: true, advice: true, madeBy: true, madeAt: true, reviews: true },
}).extend({ liftedBy: MemberId.optional(), liftReason: z.string().optional() });
const Row = z
  .object({
    id: FlagId,
    personId: PersonId,
    incidentId: IncidentId.nullable(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    reviewOn: z.string().nullable(),
    liftedOn: z.string().nullable(),
    owner: MemberId,
    content: z.string(),
  })
  .transform(({ content, liftedOn, ...row }): Flag => {
    const { liftedBy, liftReason = '', ...texts } = readContent(Content, content);
    const isLifted = liftedOn !== null && liftedBy !== undefined;
    return { ...row, ...texts, lifted: isLifted ? { on: liftedOn, by: liftedBy, reason: liftReason } : null };
  });

/** A flag of a record that was joined to another is the kept person's. */
const SELECT = `SELECT f.id, coalesce(h.merged_into, h.id) AS personId, f.incident_id AS incidentId,
    f.starts_on AS startsOn, f.ends_on AS endsOn, f.review_on AS reviewOn, f.ended_on AS liftedOn, f.owner, f.content
  FROM flags f JOIN people h ON h.id = f.person_id`;

/** Latest start first. */
export function listFlags(db: ReadableDb): Flag[] {
  return Row.array().parse(db.prepare(`${SELECT} ORDER BY f.starts_on DESC, f.id DESC`).all());
}

export function listFlagsOfCase(db: ReadableDb, incidentId: IncidentId): Flag[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE f.incident_id = ? ORDER BY f.starts_on, f.id`).all(incidentId));
}

/** The very records that were flagged, also those that were joined to another. */
export function listFlaggedRecords(db: ReadableDb): PersonId[] {
  return PersonId.array().parse(db.prepare('SELECT DISTINCT person_id FROM flags').pluck().all());
}

export function getFlag(db: ReadableDb, id: FlagId): Flag | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE f.id = ?`).get(id));
}

export function insertFlag(db: WritableDb, flag: Flag, stamp: Stamp): void {
  const { id, personId, incidentId, startsOn, endsOn, reviewOn, owner } = flag;
  db.prepare(
    `INSERT INTO flags (id, person_id, incident_id, starts_on, ends_on, review_on, ended_on, owner, content, changed, changed_by)
     VALUES (@id, @personId, @incidentId, @startsOn, @endsOn, @reviewOn, NULL, @owner, @content, @changed, @changedBy)`,
  ).run({ id, personId, incidentId, startsOn, endsOn, reviewOn, owner, content: contentOf(flag), ...stamp });
}

/** Whom it is of and when it began stay as they were. */
export function updateFlag(db: WritableDb, flag: Flag, stamp: Stamp): void {
  const { id, endsOn, reviewOn, lifted } = flag;
  db.prepare(
    `UPDATE flags SET ends_on = @endsOn, review_on = @reviewOn, ended_on = @liftedOn, content = @content,
       changed = @changed, changed_by = @changedBy WHERE id = @id`,
  ).run({ id, endsOn, reviewOn, liftedOn: lifted?.on ?? null, content: contentOf(flag), ...stamp });
}

function contentOf({ scope, scopeNote, eventId, advice, madeBy, madeAt, reviews, lifted }: Flag): string {
  const ended = lifted === null ? {} : { liftedBy: lifted.by, liftReason: lifted.reason };
  return writeContent(Content, { scope, scopeNote, eventId, advice, madeBy, madeAt, reviews, ...ended });
}
