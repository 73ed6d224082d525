import type { ReactNode } from 'react';
import { useDraft } from '../hooks/use-draft.ts';
import { today } from '../lib/now.ts';
import { DateField } from './date-field.tsx';
import { Dialog } from './dialog.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { ErrorNote } from './error-note.tsx';
import { TextField } from './text-field.tsx';

interface Ending {
  readonly on: string;
  readonly reason: string;
}

interface EndDialogProps {
  readonly draftKey: string;
  readonly words: Readonly<Record<'title' | 'intro' | 'on' | 'reason' | 'save', string>>;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Calls `done` when it is kept. */
  readonly onSave: (ending: Ending, done: () => void) => void;
  readonly onClose: () => void;
  /** What is read before. */
  readonly children?: ReactNode;
}

/** Something ends before its time: on which day, and why. */
export function EndDialog({ draftKey, words, isPending, error, onSave, onClose, children }: EndDialogProps) {
  const draft = useDraft<Ending>(draftKey, { on: today(), reason: '' });
  const { on, reason } = draft.value;
  const change = (part: Partial<Ending>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => onSave(draft.value, () => void draft.discard().then(onClose));
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          draft={draft}
          onCancel={onClose}
          onPress={save}
          isDisabled={on === '' || reason.trim() === ''}
          isPending={isPending}
        >
          {words.save}
        </DialogButtons>
      }
    >
      {children}
      <p>{words.intro}</p>
      <DateField label={words.on} value={on} onChange={(day) => change({ on: day })} />
      <TextField
        label={words.reason}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        multiline
        rows={3}
      />
      {error != null && <ErrorNote error={error} />}
    </Dialog>
  );
}
