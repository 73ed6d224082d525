import { useState } from 'react';
import type { Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import { useText } from '../../hooks/use-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
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
    <ConfirmDialog
      title={text('meetings.close.title')}
      confirm={text('meetings.close.confirm')}
      onConfirm={() => void save().catch(() => undefined /* shown below */)}
      onClose={onClose}
      isBusy={isBusy}
      error={close.error ?? minutes.error}
    >
      <p>{text('meetings.close.body', { decisions: decisionsIn(meeting) })}</p>
      <Forgotten meeting={meeting} minutes={minutes} />
    </ConfirmDialog>
  );
}

function Forgotten({ meeting, minutes }: Pick<CloseDialogProps, 'meeting' | 'minutes'>) {
  const text = useText();
  const unmarked = meeting.attendance.filter(({ presence }) => presence === 'invited').length;
  const empty = meeting.cases.reduce((sum, about) => sum + emptyIn(about, minutes), 0);
  const isVoting = meeting.cases.some(({ votes }) => votes.some(({ result }) => result === null));
  const lines = [
    isVoting && text('meetings.close.voting'),
    decisionsIn(meeting) === 0 && text('meetings.close.noDecision'),
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

function decisionsIn({ cases }: Meeting): number {
  return cases.reduce((sum, { decisions }) => sum + decisions.length, 0);
}

function emptyIn({ incidentId, agenda }: MeetingCase, minutes: Minutes): number {
  return agenda.filter(({ key }) => minutes.in(incidentId).of(key).trim() === '').length;
}
