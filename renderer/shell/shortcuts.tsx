import { useEffect, useState } from 'react';
import { useSeesOnlyOwn } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Few, and none that takes a key away from typing. */
const KEYS = ['search', 'quickNote', 'lock', 'shortcuts', 'rows', 'known', 'close'] as const;
/** Where there is nothing to search. */
const OWN_KEYS = ['quickNote', 'lock', 'shortcuts', 'close'] as const;

export function Shortcuts() {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  useOpenByKey(() => setIsOpen(true));
  const seesOnlyOwn = useSeesOnlyOwn();
  const close = () => setIsOpen(false);
  return (
    <>
      <Button variant="quiet" aria-keyshortcuts="Control+/" onPress={() => setIsOpen(true)}>
        {text('shell.shortcuts')}
      </Button>
      <Dialog
        title={text('shell.shortcuts.title')}
        isOpen={isOpen}
        onClose={close}
        footer={<Button onPress={close}>{text('ui.close')}</Button>}
      >
        <dl className="shortcuts">
          {(seesOnlyOwn ? OWN_KEYS : KEYS).map((key) => (
            <div key={key}>
              <dt>
                <kbd>{text(`shell.key.${key}`)}</kbd>
              </dt>
              <dd>{text(`shell.key.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}

function useOpenByKey(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key !== '/') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
