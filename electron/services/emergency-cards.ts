import { EmergencyCard, type EmergencyCardId } from '../../shared/emergency/card.ts';
import { AppError } from '../../shared/reply.ts';
import type { ReadableDb } from '../database/handles.ts';
import {
  deleteEmergencyCard,
  getEmergencyCard,
  insertEmergencyCard,
  listEmergencyCards,
  updateEmergencyCard,
} from '../database/repositories/emergency-cards.ts';
import { storageFailure } from '../database/storage-failure.ts';
import { hasEmergencyCards, writeEmergencyCards } from '../vault/emergency-card-file.ts';
import type { QueryContext, TaskContext } from './context.ts';

export function readEmergencyCardList({ db }: QueryContext): EmergencyCard[] {
  return listEmergencyCards(db);
}

export function readEmergencyCard({ db }: QueryContext, id: EmergencyCardId): EmergencyCard {
  const card = getEmergencyCard(db, id);
  if (card === undefined) throw new AppError('not-found', `Cannot find the emergency card "${id}": there is none`);
  return card;
}

/** The file in the folder is written last in the same transaction: where that fails, neither is changed. */
export function saveEmergencyCard(
  context: TaskContext,
  { id, ...content }: Omit<EmergencyCard, 'id'> & { readonly id?: EmergencyCardId | undefined },
): EmergencyCard {
  const { caseFile, mutate } = context;
  return mutate(({ db, newId, stamp, audit }) => {
    const before = id && readEmergencyCard(context, id);
    const card = EmergencyCard.parse({ ...content, id: before?.id ?? newId() });
    if (before === undefined) insertEmergencyCard(db, card, stamp());
    else updateEmergencyCard(db, card, stamp());
    audit(before === undefined ? 'emergency-card.added' : 'emergency-card.changed', card.id);
    if (card.whileLocked !== (before?.whileLocked ?? false))
      audit(card.whileLocked ? 'emergency-card.opened' : 'emergency-card.closed', card.id);
    layOut(caseFile.folder, db);
    return card;
  });
}

export function removeEmergencyCard(context: TaskContext, { id }: { id: EmergencyCardId }): Record<string, never> {
  const { caseFile, mutate } = context;
  return mutate(({ db, audit }) => {
    deleteEmergencyCard(db, readEmergencyCard(context, id).id);
    audit('emergency-card.removed', id);
    layOut(caseFile.folder, db);
    return {};
  });
}

/**
 * After unlocking: what lies in the folder is made what the team allows, whoever changed it meanwhile. Where the disk does
 * not let that happen, the case file opens all the same.
 */
export function tidyEmergencyCards({ folder, db }: { readonly folder: string; readonly db: ReadableDb }): void {
  try {
    layOut(folder, db);
  } catch (error) {
    if (storageFailure(error, 'tidy') === undefined) throw error;
  }
}

function layOut(folder: string, db: ReadableDb): void {
  const allowed = listEmergencyCards(db).flatMap(({ whileLocked, card }) => (whileLocked ? [card] : []));
  if (!hasEmergencyCards(folder, allowed)) writeEmergencyCards(folder, allowed);
}
