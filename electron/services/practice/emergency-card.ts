import { EmergencyCard } from '../../../shared/emergency/card.ts';
import { insertEmergencyCard } from '../../database/repositories/emergency-cards.ts';
import type { MutationContext } from '../context.ts';
import type { Stage } from './stage.ts';

/** For the event that the newest stories take place at. Its numbers are among those kept free for stories (Ofcom). */
export function hangEmergencyCard({ db, newId, stamp, audit }: MutationContext, stage: Stage): void {
  const card = EmergencyCard.parse({
    id: newId(),
    whileLocked: false,
    card: {
      event: 'Teapot Conference',
      startsOn: stage.day(-1),
      endsOn: stage.day(1),
      venue: 'The Old Kettle Works',
      address: '1 Spout Lane',
      police: { emergency: '01632 960001', other: '01632 960002' },
      ambulance: { emergency: '01632 960003', other: '01632 960004' },
      fire: { emergency: '01632 960005' },
      hospital: { name: 'Saucer Street Hospital', phone: '01632 960006', address: '12 Saucer Street' },
      hotlines: [{ kind: 'mental-health', name: 'The Listening Jug', phone: '01632 960007', note: 'Day and night' }],
      security: '01632 960008',
      quietRoom: 'Small pantry, first floor; the door desk has the key',
      escapeRoutes: 'Garden door; stairs by the porridge queue',
      team: '01632 960009',
    },
  });
  insertEmergencyCard(db, card, stamp());
  audit('emergency-card.added', card.id);
}
