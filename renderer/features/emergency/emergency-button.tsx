import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isRestricted } from '../../../shared/members/member.ts';
import { useUnlocked } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CardDialog } from './card-dialog.tsx';
import { useEmergencyCards } from './queries.ts';

/** In the bar above every place: one press to the card, two where there are several. */
export function EmergencyButton() {
  const text = useText();
  const navigate = useNavigate();
  const session = useUnlocked();
  const [isOpen, setIsOpen] = useState(false);
  const cards = useEmergencyCards().data?.map(({ card }) => card) ?? [];
  const close = () => setIsOpen(false);
  const goToCards = () => {
    close();
    void navigate({ to: '/emergency' });
  };
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{text('emergency.title')}</Button>
      {isOpen && (
        <CardDialog
          cards={cards}
          onClose={close}
          actions={
            session &&
            !isRestricted(session.member.role) && (
              <Button variant="quiet" onPress={goToCards}>
                {text('emergencyCards.goTo')}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
