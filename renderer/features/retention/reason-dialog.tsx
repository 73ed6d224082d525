import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Typed {
  readonly on: string;
  readonly reason: string;
}

interface ReasonDialogProps {
  readonly draftKey: string;
  readonly words: Readonly<Record<'title' | 'intro' | 'reason' | 'save', string>>;
  /** A day to be named as well, and whether it may be left open; undefined: none is asked for. */
  readonly day?: {
    readonly label: string;
    readonly hint?: string;
    readonly first: string;
    readonly isOptional: boolean;
  };
  readonly isPending: boolean;
  readonly error: unknown;
  /** Calls `done` when it is kept. `on` is empty where none was named. */
  readonly onSave: (typed: Typed, done: () => void) => void;
  readonly onClose: () => void;
}

/** Something is done with a case for a reason that stays in the record. */
export function ReasonDialog({ draftKey, words, day, isPending, error, onSave, onClose }: ReasonDialogProps) {
  const text = useText();
  const draft = useDraft<Typed>(draftKey, { on: day?.first ?? '', reason: '' });
  const { on, reason } = draft.value;
  const change = (part: Partial<Typed>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const isMissing = reason.trim() === '' || (day !== undefined && !day.isOptional && on === '');
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          draft={draft}
          onCancel={onClose}
          onPress={() => onSave(draft.value, () => void draft.discard().then(onClose))}
          isDisabled={isMissing}
          isPending={isPending}
        >
          {words.save}
        </DialogButtons>
      }
    >
      <p>{words.intro}</p>
      {day && (
        <DateField
          label={day.label}
          hint={day.hint}
          optional={day.isOptional}
          value={on}
          onChange={(chosen) => change({ on: chosen })}
        />
      )}
      <TextField
        label={words.reason}
        hint={text('retention.reason.hint')}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        multiline
        rows={3}
      />
      {error != null && <ErrorNote error={error} />}
    </Dialog>
  );
}
