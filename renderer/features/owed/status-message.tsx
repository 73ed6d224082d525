import { useState } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PromiseKind } from '../../../shared/promises/promise.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCopyMessage } from './queries.ts';

interface StatusMessageProps {
  readonly incidentId: IncidentId;
  readonly codeName: string;
  readonly promise: Exclude<PromiseKind, 'appeal-window'>;
  readonly isLate: boolean;
}

/** What can be said to somebody who waits: that it goes on, and until when. */
export function StatusMessage(props: StatusMessageProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { codeName, promise } = props;
  return (
    <>
      <Button
        variant="quiet"
        aria-label={text('owed.message.name', { codeName, promise: text(`owed.promise.${promise}`) })}
        onPress={() => setIsOpen(true)}
      >
        {text('owed.message')}
      </Button>
      {isOpen && <MessageDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function MessageDialog({ incidentId, promise, isLate, onClose }: StatusMessageProps & { onClose: () => void }) {
  const text = useText();
  const drafted = useDraftedMessage(promise, isLate);
  const { value, setValue } = useDraft(`status-message-${promise}:${incidentId}`, drafted);
  const copy = useCopyMessage();
  const marked = copy.data ?? [];
  return (
    <Dialog
      title={text('owed.message.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <span className="small" role="status">
            {copy.isSuccess && marked.length === 0 && text('owed.message.copied')}
          </span>
          <Button onPress={onClose}>{text('owed.message.close')}</Button>
          <Button
            variant="primary"
            onPress={() => copy.mutate({ incidentId, text: value })}
            isDisabled={value.trim() === ''}
            isPending={copy.isPending}
          >
            {text('owed.message.copy')}
          </Button>
        </>
      }
    >
      <TextField
        label={text('owed.message.text')}
        hint={text('owed.message.hint')}
        value={value}
        onChange={(typed) => {
          copy.reset();
          setValue(typed);
        }}
        multiline
        rows={8}
      />
      {marked.length > 0 && (
        <p className="care" role="alert">
          {text('leaks.takeOut', { words: marked.map((words) => `“${words}”`).join(', ') })}
        </p>
      )}
      {copy.error && <ErrorNote error={copy.error} />}
    </Dialog>
  );
}

const DAYS_AHEAD = 7;

function useDraftedMessage(promise: StatusMessageProps['promise'], isLate: boolean): string {
  const text = useText();
  const format = useFormat();
  const next = new Date(Date.parse(`${today()}T00:00:00Z`) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  return text(`owed.draft.${promise}`, { next: format.day(next), late: String(isLate) });
}
