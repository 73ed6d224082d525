import { Link } from '@tanstack/react-router';
import { cardOn } from '../../../shared/emergency/card.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { CardView } from './card-view.tsx';
import { useEmergencyCards } from './queries.ts';

/** The card of today's event, or the only one; else the way to all of them. */
export function CardBeside() {
  const text = useText();
  const { data: cards } = useEmergencyCards();
  if (cards === undefined) return null;
  const card = cardOn(
    cards.map((each) => each.card),
    today(),
  );
  return (
    <Sheet title={text('emergency.title')}>
      {card !== undefined && <CardView card={card} />}
      {card === undefined && (
        <>
          <p>{text(cards.length === 0 ? 'emergencyCards.none' : 'emergencyCards.which')}</p>
          <Link to="/emergency">{text('emergencyCards.goTo')}</Link>
        </>
      )}
    </Sheet>
  );
}
