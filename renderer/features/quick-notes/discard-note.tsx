import type { QuickNote } from '../../../shared/quick-notes/quick-note.ts';
import { useText } from '../../hooks/use-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDiscardQuickNote } from './queries.ts';

export function DiscardNote({ note, onClose }: { note: QuickNote; onClose: () => void }) {
  const text = useText();
  const discard = useDiscardQuickNote();
  return (
    <ConfirmDialog
      title={text('quickNotes.discard.title')}
      confirm={text('quickNotes.discard.confirm')}
      onConfirm={() => discard.mutate(note.id, { onSuccess: onClose })}
      onClose={onClose}
      isDanger
      isBusy={discard.isPending}
      error={discard.error}
    >
      <p className="quick-note-text" dir="auto">
        {note.text}
      </p>
      <p>{text('quickNotes.discard.body')}</p>
    </ConfirmDialog>
  );
}
