import { type EmergencyCard, EmergencyCardContent } from '../../../shared/emergency/card.ts';

/** What is typed into the form: a card whose event may still lack its name. */
export interface TypedCard {
  readonly whileLocked: boolean;
  readonly card: EmergencyCardContent;
}

/** For every part of the form. */
export interface CardFieldsProps {
  readonly card: EmergencyCardContent;
  readonly wasTried: boolean;
  readonly onChange: (part: Partial<EmergencyCardContent>) => void;
}

export function typedCard(kept: EmergencyCard | undefined): TypedCard {
  if (kept !== undefined) return { whileLocked: kept.whileLocked, card: kept.card };
  return { whileLocked: false, card: { ...EmergencyCardContent.parse({ event: '?' }), event: '' } };
}

/** What keeps a card from being saved; each names a sentence `emergencyCards.wrong.<field>`. */
export function wrongIn({ event, startsOn, endsOn }: EmergencyCardContent): { event: boolean; endsOn: boolean } {
  return { event: event.trim() === '', endsOn: startsOn !== null && endsOn !== null && endsOn < startsOn };
}
