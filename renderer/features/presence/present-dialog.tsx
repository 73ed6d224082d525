import { useNavigate } from '@tanstack/react-router';
import type { Event } from '../../../shared/events/event.ts';
import { displayName } from '../../../shared/people/person.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { nowZoned } from '../../lib/now.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FirstSteps } from './first-steps.tsx';
import { HeldBans } from './held-bans.tsx';
import type { Present } from './present.ts';
import { useReportPresence } from './queries.ts';
import './presence.css';

const FORM = 'present';

interface PresentDialogProps {
  readonly person: Present;
  readonly event: Event | undefined;
  readonly onClose: () => void;
}

/** Nothing has to be typed: who, which ban, when and at which event are known. */
export function PresentDialog({ person, event, onClose }: PresentDialogProps) {
  const text = useText();
  const navigate = useNavigate();
  const draft = useDraft(`present:${person.id}`, { where: '', observed: '', isUnsure: false });
  const report = useReportPresence();
  const { where, observed, isUnsure } = draft.value;
  const change = (part: Partial<typeof draft.value>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    const about = { personId: person.id, eventId: event?.id ?? null, seenAt: nowZoned() };
    report.mutate(
      { ...about, where, observed, isSure: !isUnsure },
      {
        onSuccess: ({ incident }) =>
          void draft.discard().then(() => navigate({ to: '/present/$id', params: { id: incident.id } })),
      },
    );
  };
  return (
    <Dialog
      title={text('presence.title', { name: displayName(person) || text('presence.described') })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} type="submit" form={FORM} isPending={report.isPending}>
          {text('presence.save')}
        </DialogButtons>
      }
    >
      <FirstSteps />
      <HeldBans personId={person.id} eventId={event?.id ?? null} />
      <Form id={FORM} onSubmit={save}>
        <TextField
          label={text('presence.where')}
          optional
          value={where}
          onChange={(typed) => change({ where: typed })}
          maxLength={300}
        />
        <TextField
          label={text('presence.observed')}
          optional
          value={observed}
          onChange={(typed) => change({ observed: typed })}
          multiline
          rows={2}
        />
        <CheckboxField
          label={text('presence.unsure')}
          hint={text('presence.unsure.hint')}
          checked={isUnsure}
          onChange={(is) => change({ isUnsure: is })}
        />
      </Form>
      {report.error && <ErrorNote error={report.error} />}
    </Dialog>
  );
}
