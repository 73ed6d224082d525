import { z } from 'zod';
import { Line, RequiredLine } from '../text.ts';
import { Day } from '../time.ts';

export const EmergencyCardId = z.uuid().brand('EmergencyCardId');
export type EmergencyCardId = z.infer<typeof EmergencyCardId>;

/** As dialled, with what must be said about it: "112", "+351 210 000 000, extension 4". */
const Phone = Line.max(60);
const Short = Line.max(120);
/** Short enough that a whole card fits on one page in letters that can be read. */
const Text = Line.max(300);

/** The number for danger, and the one for when it can wait. */
const Service = z.strictObject({ emergency: Phone.default(''), other: Phone.default('') });

export const HotlineKind = z.enum(['mental-health', 'sexual-assault', 'other']);
export type HotlineKind = z.infer<typeof HotlineKind>;

export const Hotline = z.strictObject({
  kind: HotlineKind,
  name: Short.default(''),
  phone: Phone.default(''),
  /** When it answers, in which languages. */
  note: Short.default(''),
});
export type Hotline = z.infer<typeof Hotline>;

export const HOTLINES_MAX = 6;
export const SERVICES = ['police', 'ambulance', 'fire'] as const;

/** Whom to call and where to go at one event (handbook §2). It is handed out, so nothing of a case and no member is on it. */
export const EmergencyCardContent = z
  .strictObject({
    event: RequiredLine.max(120),
    startsOn: Day.nullable().default(null),
    endsOn: Day.nullable().default(null),
    venue: Short.default(''),
    address: Text.default(''),
    police: Service.prefault({}),
    ambulance: Service.prefault({}),
    fire: Service.prefault({}),
    hospital: z
      .strictObject({ name: Short.default(''), phone: Phone.default(''), address: Text.default('') })
      .prefault({}),
    hotlines: z.array(Hotline).max(HOTLINES_MAX).default([]),
    security: Short.default(''),
    quietRoom: Text.default(''),
    escapeRoutes: Text.default(''),
    /** How to reach the response team: a number or a place, not a name. */
    team: Short.default(''),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
    message: 'must not end before it begins',
    path: ['endsOn'],
  });
export type EmergencyCardContent = z.infer<typeof EmergencyCardContent>;

export const EmergencyCard = z.object({
  id: EmergencyCardId,
  /** Whether the team lets it be read without a passphrase: it lies readable in the folder then. */
  whileLocked: z.boolean(),
  card: EmergencyCardContent,
});
export type EmergencyCard = z.infer<typeof EmergencyCard>;

/** The card of the event that a day belongs to, or the only one there is. */
export function cardOn<Card extends Pick<EmergencyCardContent, 'startsOn' | 'endsOn'>>(
  cards: readonly Card[],
  today: Day,
): Card | undefined {
  const now = cards.filter((card) => isOn(card, today));
  return now.length === 1 ? now[0] : cards.length === 1 ? cards[0] : undefined;
}

function isOn({ startsOn, endsOn }: Pick<EmergencyCardContent, 'startsOn' | 'endsOn'>, today: Day): boolean {
  const first = startsOn ?? endsOn;
  return first !== null && first <= today && today <= (endsOn ?? first);
}
