import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Draft } from '../../../shared/drafts/draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { Intake } from './intake.ts';
import { useDiscardIntake } from './queries.ts';
import { STEPS, stepNumber } from './steps.ts';

/** Told by when it was begun and how far it is, never by who or what is in it. */
export function UnfinishedReport({ draft }: { draft: Draft }) {
  const text = useText();
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const intake = JSON.parse(draft.content) as Intake; // written by this same room
  const when = begun(intake, draft.savedAt, format);
  const title = text(`intake.step.${intake.step}`);
  return (
    <li className="sheet intake-unfinished">
      <div>
        <div className="name">{text('intake.list.item', { when })}</div>
        <div className="small">
          {text('intake.list.at', {
            step: stepNumber(intake.step),
            steps: STEPS.length,
            title,
            saved: format.dateTime(draft.savedAt),
          })}
        </div>
      </div>
      <div className="form-foot">
        <Button variant="quiet" aria-label={text('intake.list.discardOf', { when })} onPress={() => setIsAsking(true)}>
          {text('intake.list.discard')}
        </Button>
        <Link
          to="/intake/$draft"
          params={{ draft: draft.key.split(':')[1] ?? '' }}
          className="button"
          aria-label={text('intake.list.resumeOf', { when })}
        >
          {text('intake.list.resume')}
        </Link>
      </div>
      {isAsking && <DiscardDialog draft={draft} when={when} onClose={() => setIsAsking(false)} />}
    </li>
  );
}

function begun({ receivedDay, receivedTime }: Intake, savedAt: string, format: ReturnType<typeof useFormat>): string {
  if (receivedDay === '') return format.dateTime(savedAt);
  return receivedTime === '' ? format.day(receivedDay) : `${format.day(receivedDay)}, ${receivedTime}`;
}

interface DiscardDialogProps {
  readonly draft: Draft;
  readonly when: string;
  readonly onClose: () => void;
}

function DiscardDialog({ draft, when, onClose }: DiscardDialogProps) {
  const text = useText();
  const discard = useDiscardIntake();
  return (
    <ConfirmDialog
      title={text('intake.list.discardTitle')}
      confirm={text('intake.list.discardConfirm')}
      onConfirm={() => discard.mutate({ key: draft.key }, { onSuccess: onClose })}
      onClose={onClose}
      isDanger
      isBusy={discard.isPending}
      error={discard.error}
    >
      <p>{text('intake.list.item', { when })}</p>
      <p>{text('intake.list.discardBody')}</p>
    </ConfirmDialog>
  );
}
