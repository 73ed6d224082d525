import { useId, useState } from 'react';
import type { Grant } from '../../../shared/grant.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Progress } from '../../ui/progress.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type Unsealed, useInspect } from './queries.ts';

interface OpenPackageProps {
  readonly file: Grant;
  readonly onOpened: (unsealed: Unsealed) => void;
}

export function OpenPackage({ file, onOpened }: OpenPackageProps) {
  const text = useText();
  const form = useId();
  const [how, setHow] = useState<'byPassphrase' | 'byCaseFile'>('byPassphrase');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { task, progress, stop } = useInspect();
  const open = () => {
    setTried(true);
    const passphrase = how === 'byPassphrase' ? typed : null;
    if (passphrase === '' || task.isPending) return;
    task.mutate({ file, passphrase }, { onSuccess: (inspected) => onOpened({ passphrase, inspected }) });
  };
  return (
    <Sheet title={text('handover.taking.open')}>
      <Form id={form} onSubmit={open}>
        <RadioField
          label={text('handover.taking.seal')}
          value={how}
          onChange={(value) => setHow(value === 'byCaseFile' ? 'byCaseFile' : 'byPassphrase')}
          options={(['byPassphrase', 'byCaseFile'] as const).map((value) => ({
            value,
            label: text(`handover.taking.${value}`),
          }))}
        />
        {how === 'byPassphrase' && (
          <PassphraseField
            label={text('handover.taking.passphrase')}
            value={typed}
            onChange={setTyped}
            error={tried && typed === '' ? text('handover.taking.passphrase.missing') : undefined}
          />
        )}
        {task.isPending && progress && (
          <Progress {...progress} stage={text('handover.taking.opening')} onCancel={stop} />
        )}
        {task.error && <ErrorNote error={task.error} />}
        <Button variant="primary" type="submit" isPending={task.isPending}>
          {text('handover.taking.open')}
        </Button>
      </Form>
    </Sheet>
  );
}
