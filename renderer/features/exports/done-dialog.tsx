import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface DoneDialogProps {
  /** What was made for the file, if anything: it is shown this once. */
  readonly passphrase: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** It is written: what and where, and the passphrase that goes to its reader by another way. */
export function DoneDialog({ passphrase, onClose, children }: DoneDialogProps) {
  const text = useText();
  return (
    <Dialog
      title={text('exports.done.title')}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {text('exports.done.close')}
        </Button>
      }
    >
      {children}
      {passphrase !== undefined && (
        <div className="made-passphrase">
          <h3>{text('exports.done.passphrase')}</h3>
          <output className="passphrase">{passphrase}</output>
          <p>{text('exports.done.another')}</p>
        </div>
      )}
    </Dialog>
  );
}

/** Characters of the log's latest hash that are shown: they stand on the file too, and can be compared by eye. */
export function shownHash(chainHead: string): string {
  return chainHead.slice(0, 16);
}
