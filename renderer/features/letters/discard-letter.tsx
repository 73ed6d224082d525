import { useState } from 'react';
import type { LetterId } from '../../../shared/letters/letter.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDiscardLetter } from './queries.ts';

export function DiscardLetter({ id, onDone }: { id: LetterId; onDone: () => void }) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const discard = useDiscardLetter();
  return (
    <>
      <Button variant="quiet" onPress={() => setIsAsking(true)}>
        {text('letters.discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('letters.discard.title')}
          confirm={text('letters.discard')}
          isDanger
          isBusy={discard.isPending}
          error={discard.error}
          onClose={() => setIsAsking(false)}
          onConfirm={() => discard.mutate({ id }, { onSuccess: onDone })}
        >
          <p>{text('letters.discard.about')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
