import { z } from 'zod';
import { IncidentId } from '../../../shared/incidents/incident.ts';
import { AcceptedLeak } from '../../../shared/leak-check/leak.ts';
import { LetterFields, LetterId, LetterKind, LetterSummary } from '../../../shared/letters/letter.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { PersonId } from '../../../shared/people/person.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Content = z.object({
  fields: LetterFields,
  accepted: z.array(AcceptedLeak),
  ...LetterSummary.pick({ changedBy: true, changedAt: true, signed: true, left: true }).shape,
});

/** A letter as it is kept: its marks are found anew whenever it is read. */
export type LetterRecord = z.infer<typeof Content> & {
  readonly id: LetterId;
  readonly incidentId: IncidentId;
  readonly kind: LetterKind;
  readonly to: PersonId | null;
  readonly writtenBy: MemberId;
};

const Row = z
  .object({
    id: LetterId,
    incidentId: IncidentId,
    kind: LetterKind,
    to: PersonId.nullable(),
    writtenBy: MemberId,
    content: z.string(),
  })
  .transform(({ content, ...row }): LetterRecord => ({ ...row, ...readContent(Content, content) }));

/** A letter to a record that was joined to another is to the kept person. */
const SELECT = `SELECT l.id, l.incident_id AS incidentId, l.kind, coalesce(h.merged_into, h.id) AS "to",
    l.written_by AS writtenBy, l.content
  FROM letters l LEFT JOIN people h ON h.id = l.person_id`;

/** The latest first. */
export function listLetters(db: ReadableDb, incidentId: IncidentId): LetterRecord[] {
  return Row.array().parse(db.prepare(`${SELECT} WHERE l.incident_id = ? ORDER BY l.id DESC`).all(incidentId));
}

export function getLetter(db: ReadableDb, id: LetterId): LetterRecord | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE l.id = ?`).get(id));
}

/** `record`: the row of the person as they stand in the case, which may have been joined to another since. */
export function insertLetter(db: WritableDb, letter: LetterRecord, record: PersonId | null, stamp: Stamp): void {
  const { id, incidentId, kind, writtenBy } = letter;
  db.prepare(
    `INSERT INTO letters (id, incident_id, kind, person_id, written_by, content, changed, changed_by)
     VALUES (@id, @incidentId, @kind, @record, @writtenBy, @content, @changed, @changedBy)`,
  ).run({ id, incidentId, kind, writtenBy, record, content: writeContent(Content, contentOf(letter)), ...stamp });
}

export function updateLetter(db: WritableDb, letter: LetterRecord, stamp: Stamp): void {
  const { id, signed, left } = letter;
  db.prepare(
    `UPDATE letters SET signed_by = @signedBy, left_at = @leftAt, content = @content, changed = @changed,
       changed_by = @changedBy WHERE id = @id`,
  ).run({
    id,
    signedBy: signed?.by ?? null,
    leftAt: left[0]?.at ?? null,
    content: writeContent(Content, contentOf(letter)),
    ...stamp,
  });
}

/** Only what never left the app. */
export function deleteLetter(db: WritableDb, id: LetterId): void {
  db.prepare('DELETE FROM letters WHERE id = ? AND left_at IS NULL').run(id);
}

function contentOf({ fields, accepted, changedBy, changedAt, signed, left }: LetterRecord): z.infer<typeof Content> {
  return { fields, accepted, changedBy, changedAt, signed, left };
}
