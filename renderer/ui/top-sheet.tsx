import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { rescueFocus } from '../lib/heading-focus.ts';
import './top-sheet.css';

interface TopSheetProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * Stands above everything, open dialogs too, and has the keyboard as soon as it is rendered: its first field takes the very
 * next key. The browser's own modal dialog does both; the kit's dialogs know by the attribute that they are not left for good.
 */
export function TopSheet({ label, onClose, onKeyDown, children }: TopSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => (dialog.current === null ? undefined : open(dialog.current)), []);
  useEffect(() => rescueFocus, []);
  return createPortal(
    <dialog
      ref={dialog}
      className="top-sheet"
      aria-label={label}
      data-react-aria-top-layer="true"
      onCancel={onClose}
      onKeyDown={(event) => {
        event.stopPropagation(); // no shortcut opens something beneath it
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
        else onKeyDown(event);
      }}
    >
      {children}
    </dialog>,
    document.body,
  );
}

/** Answers with what closes it and gives the keyboard back. */
function open(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  const { activeElement: first } = document;
  if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length); // to go on
  return () => {
    dialog.close();
    if (!(before instanceof HTMLElement) || document.activeElement !== before) return;
    before.blur(); // the browser has given the focus back, but not the place in the text: typing would go nowhere
    before.focus({ preventScroll: true });
  };
}
