import { type ReactNode, useState } from 'react';
import { cardOn, type EmergencyCardContent } from '../../../shared/emergency/card.ts';
import type { Language } from '../../../shared/language.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { InLanguage } from '../../ui/in-language.tsx';
import { LanguageField } from '../../ui/language-field.tsx';
import { CardView } from './card-view.tsx';

interface CardDialogProps {
  readonly cards: readonly EmergencyCardContent[];
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** The card of today's event, or the only one; where it is neither, a choice. */
export function CardDialog({ cards, actions, onClose }: CardDialogProps) {
  const text = useText();
  const [chosen, setChosen] = useState<EmergencyCardContent>();
  const shown = chosen ?? cardOn(cards, today());
  return (
    <Dialog
      title={text('emergency.title')}
      isOpen
      onClose={onClose}
      wide={shown !== undefined}
      footer={
        <>
          {actions}
          {shown !== undefined && cards.length > 1 && <Others cards={cards} shown={shown} onChoose={setChosen} />}
          <Button onPress={onClose}>{text('ui.close')}</Button>
        </>
      }
    >
      {shown === undefined ? <Choice cards={cards} onChoose={setChosen} /> : <Shown card={shown} />}
    </Dialog>
  );
}

/** The language is that of the labels; what the team typed stays as it was typed. */
function Shown({ card }: { card: EmergencyCardContent }) {
  const text = useText();
  const [language, setLanguage] = useState<Language>('en');
  return (
    <>
      <div className="emergency-language">
        <LanguageField label={text('emergencyCards.language')} value={language} onChange={setLanguage} />
      </div>
      <InLanguage language={language}>
        <CardView card={card} />
      </InLanguage>
    </>
  );
}

interface ChoiceProps {
  readonly cards: readonly EmergencyCardContent[];
  readonly onChoose: (card: EmergencyCardContent) => void;
}

function Choice({ cards, onChoose }: ChoiceProps) {
  const text = useText();
  if (cards.length === 0) return <p>{text('emergencyCards.none')}</p>;
  return (
    <div className="stack">
      <p>{text('emergencyCards.which')}</p>
      {cards.map((card) => (
        <Button key={JSON.stringify(card)} onPress={() => onChoose(card)}>
          {card.event}
        </Button>
      ))}
    </div>
  );
}

function Others({ cards, shown, onChoose }: ChoiceProps & { shown: EmergencyCardContent }) {
  const text = useText();
  const next = cards[(cards.indexOf(shown) + 1) % cards.length];
  if (next === undefined) return null;
  return (
    <Button variant="quiet" onPress={() => onChoose(next)}>
      {text('emergencyCards.next', { event: next.event })}
    </Button>
  );
}
