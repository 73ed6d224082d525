import { useId, useState } from 'react';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { NO_PASSPHRASE, problemOf } from '../../lib/new-passphrase.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPassphraseFields } from '../../ui/new-passphrase-fields.tsx';
import { useExportKey } from './queries.ts';

/** Asked before with all that it means, and kept in the log. */
export function ExportKey() {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [written, setWritten] = useState<string>();
  const done = (fileName: string) => {
    setWritten(fileName);
    setIsAsking(false);
  };
  return (
    <>
      <Button onPress={() => setIsAsking(true)}>{text('ways.key.export')}</Button>
      <p className="small" role="status">
        {written !== undefined && text('ways.key.written', { fileName: written })}
      </p>
      {isAsking && <AskDialog onDone={done} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function AskDialog({ onDone, onClose }: { onDone: (fileName: string) => void; onClose: () => void }) {
  const text = useText();
  const form = useId();
  const place = useChosenPlace();
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE); // never a draft
  const [tried, setTried] = useState(false);
  const write = useExportKey();
  const problem = problemOf(passphrase);
  const start = async () => {
    setTried(true);
    if (problem !== undefined) return;
    const chosen = await place.choose('save-key', 'key.age');
    if (chosen === null) return;
    const order = { destination: chosen.grant, passphrase: passphrase.typed };
    write.mutate(order, { onSuccess: ({ fileName }) => onDone(fileName) });
  };
  return (
    <Dialog
      title={text('ways.key.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} type="submit" form={form} isPending={write.isPending}>
          {text(write.isPending ? 'ways.key.saving' : 'ways.key.choose')}
        </DialogButtons>
      }
    >
      <p className="care">{text('ways.key.warning')}</p>
      <Form id={form} onSubmit={() => void start()}>
        <NewPassphraseFields
          value={passphrase}
          onChange={setPassphrase}
          problem={tried ? problem : undefined}
          label={text('ways.key.passphrase')}
        />
        {write.error && <ErrorNote error={write.error} />}
      </Form>
      {place.picker}
    </Dialog>
  );
}
