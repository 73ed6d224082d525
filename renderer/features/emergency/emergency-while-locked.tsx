import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CardDialog } from './card-dialog.tsx';
import { useCardsWhileLocked } from './queries.ts';

/** On the lock screen, where the team allowed it. A file that is not as the app writes it is never shown. */
export function EmergencyWhileLocked() {
  const text = useText();
  const { data, error } = useCardsWhileLocked();
  const [isOpen, setIsOpen] = useState(false);
  if (error) return <p className="small">{text('emergencyCards.unreadable')}</p>;
  if (data === undefined || data.length === 0) return null;
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{text('emergency.title')}</Button>
      {isOpen && <CardDialog cards={data} onClose={() => setIsOpen(false)} />}
    </>
  );
}
