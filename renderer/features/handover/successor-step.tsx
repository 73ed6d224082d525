import { useState } from 'react';
import type { Leaving } from '../../../shared/handover/ceremony.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { Step } from './step.tsx';
import { WelcomeDialog } from './welcome-dialog.tsx';

/** Done when they are named, and in this case file once they can open it. */
export function SuccessorStep({ leaving }: { leaving: Leaving }) {
  const text = useText();
  const [open, setOpen] = useState<'change' | 'welcome'>();
  const { way, successor: name, successorId, endedAt } = leaving;
  const close = () => setOpen(undefined);
  return (
    <Step name="successor" isDone={isSuccessorReady(leaving)}>
      <p>{text(`handover.successor.${way}`, { name })}</p>
      {way === 'here' && <p>{text(`handover.successor.${successorId === null ? 'notYet' : 'member'}`, { name })}</p>}
      {endedAt === null && (
        <div className="handover-actions">
          {way === 'here' && successorId === null && (
            <Button variant="primary" onPress={() => setOpen('welcome')}>
              {text('handover.successor.welcome', { name })}
            </Button>
          )}
          <Button onPress={() => setOpen('change')}>{text('handover.who.change')}</Button>
        </div>
      )}
      {open === 'change' && <ChangeDialog leaving={leaving} onClose={close} />}
      {open === 'welcome' && <WelcomeDialog leaving={leaving} onClose={close} />}
    </Step>
  );
}

export function isSuccessorReady({ way, successorId }: Leaving): boolean {
  return way === 'package' || successorId !== null;
}
