import { useRef, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { Printed } from './queries.ts';
import '../../ui/record.css';
import './exports.css';

/** Long enough for the dialog to be gone. */
const CLOSED_MS = 50;

interface ExportButtonProps {
  readonly what: Printed;
  readonly quiet?: boolean;
  /** Where several stand on one page: of which it is. */
  readonly label?: string;
  /** After it was written and read what it says. */
  readonly onDone?: () => void;
}

export function ExportButton({ what, quiet = false, label, onDone }: ExportButtonProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    // The dialog that closes is not always the one that was opened here, and would not know where to go back to.
    setTimeout(() => button.current?.focus(), CLOSED_MS);
  };
  return (
    <>
      <Button
        ref={button}
        {...(quiet && { variant: 'quiet' })}
        {...(label && { 'aria-label': label })}
        onPress={() => setIsOpen(true)}
      >
        {text(`exports.${what.kind}.open`)}
      </Button>
      {isOpen && <ExportDialog what={what} onClose={close} onDone={onDone} />}
    </>
  );
}
