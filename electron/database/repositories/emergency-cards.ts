import { z } from 'zod';
import { type EmergencyCard, EmergencyCardContent, EmergencyCardId } from '../../../shared/emergency/card.ts';
import { readContent, writeContent } from '../case-content.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { Stamp } from './stamp.ts';

const Row = z.object({ id: EmergencyCardId, whileLocked: z.number(), content: z.string() }).transform(
  ({ id, whileLocked, content }): EmergencyCard => ({
    id,
    whileLocked: whileLocked === 1,
    card: readContent(EmergencyCardContent, content),
  }),
);

const SELECT = 'SELECT id, while_locked AS whileLocked, content FROM emergency_cards';

/** The latest event first; those without a day before all others. */
export function listEmergencyCards(db: ReadableDb): EmergencyCard[] {
  const order = `ORDER BY coalesce(content ->> '$.startsOn', content ->> '$.endsOn', '9999') DESC, id DESC`;
  return Row.array().parse(db.prepare(`${SELECT} ${order}`).all());
}

export function getEmergencyCard(db: ReadableDb, id: EmergencyCardId): EmergencyCard | undefined {
  return Row.optional().parse(db.prepare(`${SELECT} WHERE id = ?`).get(id));
}

export function insertEmergencyCard(db: WritableDb, card: EmergencyCard, stamp: Stamp): void {
  db.prepare(
    `INSERT INTO emergency_cards (id, content, while_locked, changed, changed_by)
     VALUES (@id, @content, @whileLocked, @changed, @changedBy)`,
  ).run({ ...columnsOf(card), ...stamp });
}

export function updateEmergencyCard(db: WritableDb, card: EmergencyCard, stamp: Stamp): void {
  db.prepare(
    `UPDATE emergency_cards SET content = @content, while_locked = @whileLocked, changed = @changed, changed_by = @changedBy
     WHERE id = @id`,
  ).run({ ...columnsOf(card), ...stamp });
}

/** It is no record of a case: what is thrown away is gone, but for the log. */
export function deleteEmergencyCard(db: WritableDb, id: EmergencyCardId): void {
  db.prepare('DELETE FROM emergency_cards WHERE id = ?').run(id);
}

function columnsOf({ id, whileLocked, card }: EmergencyCard) {
  return { id, whileLocked: whileLocked ? 1 : 0, content: writeContent(EmergencyCardContent, card) };
}
