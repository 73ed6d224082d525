import { useState } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useEnterDoor } from './queries.ts';

export interface OfDoor {
  readonly event: Event;
  readonly askForLead: () => { readonly lead: string; readonly reach: string } | undefined;
}

export function EnterDoor({ event, askForLead }: OfDoor) {
  const text = useText();
  const [lead, setLead] = useState<ReturnType<typeof askForLead>>();
  const enter = useEnterDoor();
  return (
    <>
      <Button onPress={() => setLead(askForLead())}>{text('door.mode.enter')}</Button>
      {lead && (
        <ConfirmDialog
          title={text('door.mode.enter')}
          confirm={text('door.mode.enter')}
          onConfirm={() => enter.mutate({ eventId: event.id, ...lead })}
          onClose={() => setLead(undefined)}
          isBusy={enter.isPending}
          error={enter.error}
        >
          <p>{text('door.mode.confirm')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
