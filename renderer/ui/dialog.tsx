import { type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSpoken } from '../hooks/use-spoken.ts';
import { rescueFocus } from '../lib/heading-focus.ts';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, or what closes it in the footer. What was typed is kept by the form's draft. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  /** As large as the window, for something to be looked at. */
  readonly full?: boolean;
}

export function Dialog({ title, isOpen, onClose, children, footer, wide, full }: DialogProps) {
  useEffect(() => rescueFocus, []); // when it closes: its button may have gone with what was done
  const spoken = useSpoken();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={full ? 'modal full' : wide ? 'modal wide' : 'modal'}>
        <AriaDialog className="dialog" {...spoken}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          {footer && <div className="dialog-footer">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
