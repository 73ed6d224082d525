import { type ReactNode, useState } from 'react';
import type { EmergencyCard } from '../../../shared/emergency/card.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useCardDays } from './card-days.ts';
import { CardDialog } from './card-dialog.tsx';
import { useRemoveCard } from './queries.ts';

interface ListedCardProps {
  readonly card: EmergencyCard;
  readonly onEdit: () => void;
  readonly actions: ReactNode;
}

export function ListedCard({ card: { id, card, whileLocked }, onEdit, actions }: ListedCardProps) {
  const text = useText();
  const days = useCardDays();
  const [asked, setAsked] = useState<'show' | 'remove'>();
  const close = () => setAsked(undefined);
  const { event } = card;
  return (
    <li className="sheet">
      <h2 className="emergency-event" dir="auto">
        {event}
      </h2>
      <p className="small">{days(card)}</p>
      {whileLocked && <Chip>{text('emergencyCards.whileLocked.is')}</Chip>}
      <div className="form-foot">
        <Button aria-label={text('emergencyCards.showOf', { event })} onPress={() => setAsked('show')}>
          {text('emergencyCards.show')}
        </Button>
        <Button aria-label={text('emergencyCards.editOf', { event })} onPress={onEdit}>
          {text('emergencyCards.edit')}
        </Button>
        {actions}
        <Button
          variant="quiet"
          aria-label={text('emergencyCards.removeOf', { event })}
          onPress={() => setAsked('remove')}
        >
          {text('emergencyCards.remove')}
        </Button>
      </div>
      {asked === 'show' && <CardDialog cards={[card]} onClose={close} />}
      {asked === 'remove' && <RemoveDialog id={id} event={event} onClose={close} />}
    </li>
  );
}

function RemoveDialog({ id, event, onClose }: { id: EmergencyCard['id']; event: string; onClose: () => void }) {
  const text = useText();
  const remove = useRemoveCard();
  return (
    <ConfirmDialog
      title={text('emergencyCards.removeOf', { event })}
      confirm={text('emergencyCards.remove')}
      onConfirm={() => remove.mutate({ id }, { onSuccess: onClose })}
      onClose={onClose}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
    >
      <p>{text('emergencyCards.remove.about')}</p>
    </ConfirmDialog>
  );
}
