import { useText } from '../../hooks/use-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useEndCards } from './queries.ts';

export function EndCardsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const end = useEndCards();
  return (
    <ConfirmDialog
      title={text('recoveryCards.end.title')}
      confirm={text('recoveryCards.end')}
      onConfirm={() => end.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      isDanger
      isBusy={end.isPending}
      error={end.error}
    >
      <p>{text('recoveryCards.end.what')}</p>
      <p>{text('recoveryCards.end.stays')}</p>
    </ConfirmDialog>
  );
}
