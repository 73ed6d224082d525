import { useId, useState } from 'react';
import type { OpenedRequest, RequestFields } from '../../../shared/requests/request.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AskerField } from './asker-field.tsx';

const WANTS = ['access', 'erasure', 'both'] as const;

interface RequestDialogProps {
  readonly title: string;
  readonly draftKey: string;
  /** As it is; a new one otherwise. */
  readonly fields?: RequestFields;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Calls `done` when it is kept. */
  readonly onSave: (fields: RequestFields, done: (request: OpenedRequest) => void) => void;
  readonly onKept?: (request: OpenedRequest) => void;
  readonly onClose: () => void;
}

export function RequestDialog({
  title,
  draftKey,
  fields,
  isPending,
  error,
  onSave,
  onKept,
  onClose,
}: RequestDialogProps) {
  const text = useText();
  const form = useId();
  const first: RequestFields = { asker: '', personId: null, wants: 'access', receivedOn: today(), identified: '' };
  const draft = useDraft<RequestFields>(draftKey, fields ?? first);
  const [tried, setTried] = useState(false);
  const { asker, wants, receivedOn, identified } = draft.value;
  const set = (part: Partial<RequestFields>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    setTried(true);
    if (asker.trim() === '' || receivedOn === '' || isPending) return;
    onSave(draft.value, (request) => {
      void draft.discard().then(() => {
        onClose();
        onKept?.(request);
      });
    });
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons draft={draft} onCancel={onClose} type="submit" form={form} isPending={isPending}>
          {text('requests.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <AskerField value={draft.value} onChange={set} isMissing={tried} />
        <RadioField
          label={text('requests.wants')}
          value={wants}
          onChange={(value) => set({ wants: WANTS.find((known) => known === value) ?? 'access' })}
          options={WANTS.map((value) => ({ value, label: text(`requests.wants.${value}`) }))}
        />
        <DateField
          label={text('requests.receivedOn')}
          hint={text('requests.receivedOn.hint')}
          value={receivedOn}
          onChange={(day) => set({ receivedOn: day })}
        />
        <TextField
          label={text('requests.identified')}
          hint={text('requests.identified.hint')}
          value={identified}
          onChange={(typed) => set({ identified: typed })}
          multiline
          rows={2}
          optional
          maxLength={5_000}
        />
      </Form>
      {error != null && <ErrorNote error={error} />}
    </Dialog>
  );
}
