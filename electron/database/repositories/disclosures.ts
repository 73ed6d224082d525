import { z } from 'zod';
import { Disclosure, DisclosureId } from '../../../shared/disclosures/disclosure.ts';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { SanctionId } from '../../../shared/sanctions/sanction.ts';
import type { Day } from '../../../shared/time.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = Disclosure.pick({
  ...{ recipient: true, body: true, reason: true, facts: true, words: true, sealedWith: true },
}).extend({
  /** Which cases the facts come from, and which bans were told of. */
  incidents: z.array(IncidentId),
  sanctions: z.array(SanctionId),
});
const Row = z
  .object({
    ...{ id: DisclosureId, personId: PersonId.nullable(), by: MemberId, at: z.string() },
    ...{ expiresOn: z.string(), settledOn: z.string().nullable(), content: z.string() },
  })
  .transform(({ content, ...row }): DisclosureRecord => ({ ...row, ...readContent(Content, content) }));

/** Whether it is outdated is found out when it is asked for. */
export type DisclosureRecord = Omit<Disclosure, 'isOutdated'> & z.infer<typeof Content>;

/** What was told of a record that was joined to another was told of the kept person. */
const SELECT = `SELECT d.id, coalesce(h.merged_into, h.id) AS personId, d.member_id AS "by", d.at,
    d.expires_on AS expiresOn, d.settled_on AS settledOn, d.content
  FROM disclosures d LEFT JOIN people h ON h.id = d.person_id`;

/** Of a kept person, or of nobody in particular; newest first. */
export function listDisclosures(db: ReadableDb, personId: PersonId | null): DisclosureRecord[] {
  const sql = `${SELECT} WHERE coalesce(h.merged_into, h.id) IS ? ORDER BY d.at DESC, d.id DESC`;
  return Row.array().parse(db.prepare(sql).all(personId));
}

/** Those that nobody has heard to be deleted, the soonest first. */
export function listOpenDisclosures(db: ReadableDb): DisclosureRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE d.settled_on IS NULL ORDER BY d.expires_on, d.id`).all());
}

export function getDisclosure(db: ReadableDb, id: DisclosureId): DisclosureRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE d.id = ?`).get(id));
}

export function insertDisclosure(db: WritableDb, disclosure: DisclosureRecord, stamp: Stamp): void {
  const { id, personId, by, at, expiresOn, settledOn, ...content } = disclosure;
  db.prepare(
    `INSERT INTO disclosures (id, person_id, member_id, at, expires_on, settled_on, content, changed, changed_by)
     VALUES (@id, @personId, @by, @at, @expiresOn, @settledOn, @content, @changed, @changedBy)`,
  ).run({ id, personId, by, at, expiresOn, settledOn, content: writeContent(Content, content), ...stamp });
}

export function updateDisclosureSettled(db: WritableDb, id: DisclosureId, on: Day, stamp: Stamp): void {
  const sql = 'UPDATE disclosures SET settled_on = @on, changed = @changed, changed_by = @changedBy WHERE id = @id';
  db.prepare(sql).run({ id, on, ...stamp });
}
