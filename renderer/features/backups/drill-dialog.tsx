import { useId, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useDrill } from './queries.ts';

/** Whether the newest backup can be restored, and whether the passphrase is still known. */
export function DrillDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const form = useId();
  const [passphrase, setPassphrase] = useState('');
  const { task, progress, stop } = useDrill();
  const close = () => {
    stop();
    onClose();
  };
  const content = task.data?.content;
  return (
    <Dialog
      title={text('backups.drill.title')}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{text(content ? 'backups.drill.close' : 'ui.cancel')}</Button>
          {!content && (
            <Button variant="primary" type="submit" form={form} isPending={task.isPending}>
              {text('backups.drill.start')}
            </Button>
          )}
        </>
      }
    >
      <p>{text('backups.drill.about')}</p>
      {!content && (
        <Form id={form} onSubmit={() => passphrase !== '' && task.mutate({ passphrase })}>
          <PassphraseField
            label={text('backups.drill.passphrase')}
            hint={text('backups.drill.passphrase.hint')}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
          />
        </Form>
      )}
      {task.isPending && progress && <Progress {...progress} stage={text('backups.checking')} />}
      {task.error && <ErrorNote error={task.error} />}
      <div role="status">
        {content && <p>{text('backups.drill.good', { rows: content.rows, entries: content.entries })}</p>}
      </div>
    </Dialog>
  );
}
