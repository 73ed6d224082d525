import { z } from 'zod';
import { PersonId } from '../../../shared/people/person.ts';
import { SanctionId } from '../../../shared/sanctions/sanction.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';

const Row = z.object({ sanctionId: SanctionId, keepsAway: PersonId, leftAlone: PersonId });
export type NoContactPair = z.infer<typeof Row>;

/** Records that were joined count as one person: the kept one. */
const SELECT = `SELECT n.sanction_id AS sanctionId, coalesce(a.merged_into, a.id) AS keepsAway,
    coalesce(b.merged_into, b.id) AS leftAlone
  FROM no_contacts n JOIN sanctions s ON s.id = n.sanction_id
  JOIN people a ON a.id = s.person_id JOIN people b ON b.id = n.person_id`;

/** Whom the person of a sanction must leave alone. */
export function listLeftAlone(db: ReadableDb, id: SanctionId): PersonId[] {
  const rows = Row.array().parse(db.prepare(`${SELECT} WHERE n.sanction_id = ? ORDER BY n.person_id`).all(id));
  return [...new Set(rows.map(({ leftAlone }) => leftAlone))];
}

/** Those that a kept person has a part in. */
export function listNoContactsOf(db: ReadableDb, person: PersonId): NoContactPair[] {
  const sql = `${SELECT} WHERE coalesce(a.merged_into, a.id) = @person OR coalesce(b.merged_into, b.id) = @person
    ORDER BY s.decided_at DESC, s.id, n.person_id`;
  return Row.array().parse(db.prepare(sql).all({ person }));
}

export function insertNoContact(db: WritableDb, id: SanctionId, leftAlone: PersonId): void {
  db.prepare('INSERT OR IGNORE INTO no_contacts (sanction_id, person_id) VALUES (?, ?)').run(id, leftAlone);
}
