import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDiscardDrafts } from './queries.ts';

/** Forms that somebody began and nobody touched for as long as the rule says. */
export function OldDrafts({ count }: { count: number }) {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const discard = useDiscardDrafts();
  if (count === 0) return null;
  const close = () => setAsks(false);
  return (
    <Sheet title={text('retention.drafts')}>
      <p>{text('retention.drafts.about', { count })}</p>
      <Button onPress={() => setAsks(true)}>{text('retention.drafts.discard')}</Button>
      {asks && (
        <ConfirmDialog
          title={text('retention.drafts.title', { count })}
          confirm={text('retention.drafts.discard')}
          onConfirm={() => discard.mutate({ count }, { onSuccess: close })}
          onClose={close}
          isDanger
          isBusy={discard.isPending}
          error={discard.error}
        >
          <p>{text('retention.drafts.goes')}</p>
        </ConfirmDialog>
      )}
    </Sheet>
  );
}
