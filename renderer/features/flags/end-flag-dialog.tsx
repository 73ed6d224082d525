import type { Flag } from '../../../shared/bans/flag.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEndFlag } from './queries.ts';

interface Ending {
  readonly on: string;
  readonly reason: string;
}

export function EndFlagDialog({ flag, onClose }: { flag: Flag; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<Ending>(`end-flag:${flag.id}`, { on: today(), reason: '' });
  const end = useEndFlag();
  const { on, reason } = draft.value;
  const change = (part: Partial<Ending>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => end.mutate({ id: flag.id, on, reason }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('flags.end.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={save}
          isDisabled={on === '' || reason.trim() === ''}
          isPending={end.isPending}
        >
          {text('flags.end.save')}
        </DialogButtons>
      }
    >
      <p>{text('flags.end.intro')}</p>
      <DateField label={text('flags.end.on')} value={on} onChange={(day) => change({ on: day })} />
      <TextField
        label={text('flags.end.reason')}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        multiline
        rows={3}
      />
      {end.error && <ErrorNote error={end.error} />}
    </Dialog>
  );
}
