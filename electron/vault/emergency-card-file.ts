import { unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { EmergencyCardContent } from '../../shared/emergency/card.ts';
import { AppError } from '../../shared/reply.ts';
import { readSmallFile, syncFolder, writeDurably } from './durable-files.ts';

/** Cards of one case file that may be read while it is locked: those of the latest events. */
const CARDS_MAX = 50;
/** More than `CARDS_MAX` cards with every field full. */
const FILE_MAX_BYTES = 1024 * 1024;

const CardFile = z.strictObject({
  about: z.literal('Quiet Room emergency card'),
  cards: z.array(EmergencyCardContent).min(1).max(CARDS_MAX),
});

export const emergencyCardFile = (folder: string) => join(folder, 'emergency-card.json');

/**
 * Puts the cards that may be read without a passphrase beside the encrypted database, and takes the file away when there are
 * none. It is replaced, never written into: a link in its place leads nowhere.
 */
export function writeEmergencyCards(folder: string, cards: readonly EmergencyCardContent[]): void {
  const file = emergencyCardFile(folder);
  if (cards.length > 0) writeDurably(file, contentOf(cards));
  else deleteFile(file);
}

/** Whether what lies in the folder is what should. */
export function hasEmergencyCards(folder: string, cards: readonly EmergencyCardContent[]): boolean {
  try {
    const there = readSmallFile(emergencyCardFile(folder), FILE_MAX_BYTES);
    return (there === undefined ? '' : Buffer.from(there).toString()) === (cards.length > 0 ? contentOf(cards) : '');
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Anybody could have put the file there, so it is held to the card's own rules. Throws `damaged`. */
export function readEmergencyCards(folder: string): EmergencyCardContent[] {
  const bytes = readSmallFile(emergencyCardFile(folder), FILE_MAX_BYTES);
  if (bytes === undefined) return [];
  const read = CardFile.safeParse(parsed(bytes));
  if (read.success) return read.data.cards;
  throw new AppError('damaged', `Cannot read the emergency card in "${folder}": it is not as Quiet Room writes it`);
}

function deleteFile(file: string): void {
  try {
    unlinkSync(file);
    syncFolder(dirname(file));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function contentOf(cards: readonly EmergencyCardContent[]): string {
  const file = { about: 'Quiet Room emergency card', cards: cards.slice(0, CARDS_MAX) } as const;
  return `${JSON.stringify(CardFile.parse(file), null, 2)}\n`;
}

/** Undefined, which is no card, when it is no JSON in UTF-8. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
