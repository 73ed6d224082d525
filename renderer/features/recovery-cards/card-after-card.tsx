import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmCard } from './confirm-card.tsx';
import type { MadeCards } from './queries.ts';
import { ShowCard } from './show-card.tsx';

type Step = 'call' | 'show' | 'confirm';

/** Each holder comes alone: between two cards the screen shows none. */
export function CardAfterCard({ made }: { made: MadeCards }) {
  const text = useText();
  const navigate = useNavigate();
  const [number, setNumber] = useState(1);
  const [step, setStep] = useState<Step>('call');
  const card = made.cards.find((each) => each.number === number);
  const confirmed = (inForce: boolean) => {
    if (inForce) return void navigate({ to: '/members' });
    setNumber(number + 1);
    setStep('call');
  };
  if (card === undefined) return null;
  const about = { number, total: made.cards.length, holder: card.holder };
  switch (step) {
    case 'call':
      return (
        <section>
          <h2>{text('recoveryCards.call', about)}</h2>
          {number === 1 && (
            <p>{text('recoveryCards.tried', { combinations: made.combinations, needed: made.needed })}</p>
          )}
          <p>{text('recoveryCards.call.alone', about)}</p>
          <Button variant="primary" autoFocus onPress={() => setStep('show')}>
            {text('recoveryCards.show', about)}
          </Button>
        </section>
      );
    case 'show':
      return <ShowCard card={card} about={about} onDone={() => setStep('confirm')} />;
    case 'confirm':
      return <ConfirmCard card={card} about={about} onConfirmed={confirmed} onBack={() => setStep('show')} />;
  }
}
