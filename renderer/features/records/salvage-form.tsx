import { useState } from 'react';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Progress } from '../../ui/progress.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSalvage } from './queries.ts';

/** On the lock screen: makes another case file of what can be read of this one. */
export function SalvageForm({ name: damaged, onBack }: { name: string; onBack: () => void }) {
  const text = useText();
  const { choose, picker } = useChosenPlace();
  const [name, setName] = useState(text('records.salvage.newName', { name: damaged }));
  const [passphrase, setPassphrase] = useState('');
  const { task: salvage, progress, stop } = useSalvage();
  const start = async () => {
    if (name.trim() === '' || passphrase === '') return;
    const parent = await choose('case-file-parent');
    if (parent === null) return;
    const order = { parent: parent.grant, name: name.trim(), credential: { passphrase } };
    salvage.mutate(order, { onSuccess: onBack });
  };
  return (
    <Form onSubmit={() => void start()}>
      <h2>{text('records.salvage.title')}</h2>
      <p>{text('records.salvage.about')}</p>
      <PassphraseField
        label={text('records.salvage.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
      <TextField label={text('records.salvage.name')} value={name} onChange={setName} maxLength={80} />
      {salvage.error && <ErrorNote error={salvage.error} />}
      {salvage.isPending && progress !== undefined && (
        <Progress {...progress} stage={text('records.salvage.running')} onCancel={stop} />
      )}
      <div className="form-foot">
        <Button onPress={onBack}>{text('ui.cancel')}</Button>
        <Button variant="primary" type="submit" isPending={salvage.isPending}>
          {text('records.salvage.start')}
        </Button>
      </div>
      {picker}
    </Form>
  );
}
