import type { RequestId } from '../../../shared/requests/request.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useExtendRequest } from './queries.ts';

export function ExtendDialog({ id, onClose }: { id: RequestId; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<{ why: string }>(`extend-request:${id}`, { why: '' });
  const { why } = draft.value;
  const extend = useExtendRequest();
  const save = () => extend.mutate({ id, why }, { onSuccess: () => void draft.discard().then(onClose) });
  return (
    <Dialog
      title={text('requests.extend')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          draft={draft}
          onCancel={onClose}
          onPress={save}
          isDisabled={why.trim() === ''}
          isPending={extend.isPending}
        >
          {text('requests.extend')}
        </DialogButtons>
      }
    >
      <p>{text('requests.extend.about')}</p>
      <TextField
        label={text('requests.extend.why')}
        value={why}
        onChange={(typed) => draft.setValue({ why: typed })}
        multiline
        rows={3}
        maxLength={5_000}
      />
      {extend.error && <ErrorNote error={extend.error} />}
    </Dialog>
  );
}
