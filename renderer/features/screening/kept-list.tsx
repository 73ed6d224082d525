import { useState } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useForget, useKeepList } from './queries.ts';

/** How long the list of registrations stays here. */
export function KeptList({ event, kept }: { event: Event; kept: number }) {
  const text = useText();
  const format = useFormat();
  const keep = useKeepList();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section>
      <h2>{text('screening.kept')}</h2>
      <p>
        {event.keepList
          ? text('screening.kept.onPurpose', { count: kept })
          : text('screening.kept.until', { count: kept, day: format.day(event.endsOn) })}
      </p>
      <CheckboxField
        label={text('screening.kept.keep')}
        hint={text('screening.kept.keep.hint')}
        checked={event.keepList}
        onChange={(chosen) => keep.mutate({ eventId: event.id, keep: chosen })}
      />
      {keep.error && <ErrorNote error={keep.error} />}
      <p className="form-foot">
        <Button onPress={() => setIsAsking(true)}>{text('screening.forget')}</Button>
      </p>
      {isAsking && <Forget event={event} onClose={() => setIsAsking(false)} />}
    </section>
  );
}

function Forget({ event, onClose }: { event: Event; onClose: () => void }) {
  const text = useText();
  const forget = useForget();
  return (
    <ConfirmDialog
      title={text('screening.forget.title')}
      confirm={text('screening.forget')}
      onConfirm={() => forget.mutate({ eventId: event.id }, { onSuccess: onClose })}
      onClose={onClose}
      isDanger
      isBusy={forget.isPending}
      error={forget.error}
    >
      <p>{text('screening.forget.body')}</p>
    </ConfirmDialog>
  );
}
