import type { OpenedRequest, RequestEnd } from '../../../shared/requests/request.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEndRequest } from './queries.ts';

const WAYS = ['answered', 'nothing-held', 'refused', 'withdrawn'] as const;

export function EndRequestDialog({ request, onClose }: { request: OpenedRequest; onClose: () => void }) {
  const text = useText();
  const { id, saved } = request;
  const draft = useDraft<RequestEnd>(`end-request:${id}`, { how: 'answered', note: '' });
  const { how, note } = draft.value;
  const change = (part: Partial<RequestEnd>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const end = useEndRequest();
  const save = () => end.mutate({ id, end: { how, note } }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('requests.end')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          draft={draft}
          onCancel={onClose}
          onPress={save}
          isDisabled={note.trim() === ''}
          isPending={end.isPending}
        >
          {text('requests.end')}
        </DialogButtons>
      }
    >
      {saved.length === 0 && <p className="care">{text('requests.end.notSaved')}</p>}
      <RadioField
        label={text('requests.end.how')}
        value={how}
        onChange={(value) => change({ how: WAYS.find((known) => known === value) ?? 'answered' })}
        options={WAYS.map((value) => ({ value, label: text(`requests.how.${value}`) }))}
      />
      <TextField
        label={text('requests.end.note')}
        hint={text('requests.end.note.hint')}
        value={note}
        onChange={(typed) => change({ note: typed })}
        multiline
        rows={3}
        maxLength={5_000}
      />
      {end.error && <ErrorNote error={end.error} />}
    </Dialog>
  );
}
