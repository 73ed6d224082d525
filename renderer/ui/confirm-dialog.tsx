import type { ReactNode } from 'react';
import { useText } from '../hooks/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './error-note.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What it does, with a verb. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Something is lost by it. */
  readonly isDanger?: boolean;
  /** It is being done: nothing can be pressed until it is over. */
  readonly isBusy: boolean;
  readonly error?: unknown;
  /** What will be so afterwards. */
  readonly children: ReactNode;
}

/** Asks before something is done that is not taken back by pressing again. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, onConfirm, onClose, isDanger = false, isBusy, error, children } = props;
  const text = useText();
  const close = () => !isBusy && onClose();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close} isPending={isBusy}>
            {text('ui.cancel')}
          </Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isBusy}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {error != null && <ErrorNote error={error} />}
    </Dialog>
  );
}
