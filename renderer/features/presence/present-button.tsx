import { useState } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ChoosePresent } from './choose-present.tsx';
import type { Present } from './present.ts';
import { PresentDialog } from './present-dialog.tsx';

interface PresentButtonProps {
  /** Whom it is about; left out, it is asked. */
  readonly person?: Present;
  readonly event?: Event;
  /** Among many: whom each is about. */
  readonly label?: string;
  readonly quiet?: boolean;
}

/** "A banned person is here": one button that makes the case of it. */
export function PresentButton({ person, event, label, quiet = false }: PresentButtonProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<Present>();
  const about = person ?? chosen;
  const close = () => {
    setIsOpen(false);
    setChosen(undefined);
  };
  return (
    <>
      <Button
        {...(quiet && { variant: 'quiet' })}
        {...(label && { 'aria-label': label })}
        onPress={() => setIsOpen(true)}
      >
        {text(person === undefined ? 'presence.open.anybody' : 'presence.open')}
      </Button>
      {isOpen && about === undefined && <ChoosePresent onChoose={setChosen} onClose={close} />}
      {isOpen && about !== undefined && <PresentDialog person={about} event={event} onClose={close} />}
    </>
  );
}
