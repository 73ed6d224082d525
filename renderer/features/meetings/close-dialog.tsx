import { useState } from 'react';
import type { Meeting } from '../../../shared/meetings/meeting.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useCloseMeeting } from './queries.ts';
import type { Minutes } from './use-minutes.ts';

interface CloseDialogProps {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly onClose: () => void;
}

/** Says what will be fixed, and what looks forgotten. */
export function CloseDialog({ meeting, minutes, onClose }: CloseDialogProps) {
  const text = useText();
  const close = useCloseMeeting();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    try {
      await minutes.keepAll();
      await close.mutateAsync({ id: meeting.id });
      onClose();
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      title={text('meetings.close.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('meetings.cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => void save().catch(() => undefined /* shown below */)}
            isDisabled={isBusy}
          >
            {text('meetings.close.confirm')}
          </Button>
        </>
      }
    >
      <p>{text('meetings.close.body', { decisions: meeting.decisions.length })}</p>
      <Forgotten meeting={meeting} minutes={minutes} />
      {close.error && <ErrorNote error={close.error} />}
      {minutes.error != null && <ErrorNote error={minutes.error} />}
    </Dialog>
  );
}

function Forgotten({ meeting, minutes }: Pick<CloseDialogProps, 'meeting' | 'minutes'>) {
  const text = useText();
  const unmarked = meeting.attendance.filter(({ presence }) => presence === 'invited').length;
  const empty = meeting.agenda.filter(({ key }) => minutes.of(key).trim() === '').length;
  const lines = [
    meeting.decisions.length === 0 && text('meetings.close.noDecision'),
    unmarked > 0 && text('meetings.close.unmarked', { count: unmarked }),
    empty > 0 && text('meetings.close.empty', { count: empty }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className="care">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
