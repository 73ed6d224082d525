import { useState } from 'react';
import type { PackageSeal } from '../../../shared/exports/package-seal.ts';
import type { CeremonyId } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useMadePassphrase } from '../../hooks/use-made-passphrase.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMakePackage } from './queries.ts';

interface PackageDialogProps {
  readonly id: CeremonyId;
  readonly handedOver: HandedOver;
  readonly onClose: () => void;
}

const RECIPIENT = /^age1[a-z0-9]{20,4000}$/;

/** Which cases, and who can open it. Of what is typed here nothing is kept: it opens the package. */
export function PackageDialog({ id, handedOver: { cases, leftOut }, onClose }: PackageDialogProps) {
  const text = useText();
  const place = useChosenPlace();
  const { made, makeAnother } = useMadePassphrase();
  const { task, progress, stop } = useMakePackage(id);
  const [which, setWhich] = useState<'all' | 'chosen'>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [kind, setKind] = useState<PackageSeal['kind']>('passphrase');
  const [recipient, setRecipient] = useState('');
  const [tried, setTried] = useState(false);
  const picked = cases.filter(({ incidentId }) => chosen.includes(incidentId)).map(({ incidentId }) => incidentId);
  const typed = recipient.trim().toLowerCase();
  const seal: PackageSeal = kind === 'passphrase' ? { kind, passphrase: made } : { kind, recipient: typed };
  const isReady =
    (which === 'all' || picked.length > 0) && (kind === 'passphrase' ? made !== '' : RECIPIENT.test(typed));
  const make = async () => {
    setTried(true);
    if (!isReady || task.isPending) return;
    const to = await place.choose('save-sealed', `Handover ${today()}.age`);
    if (to === null) return;
    task.mutate({ destination: to.grant, cases: which === 'all' ? 'all' : picked, seal }, { onSuccess: onClose });
  };
  const close = () => {
    stop();
    onClose();
  };
  return (
    <Dialog
      title={text('handover.package.make')}
      isOpen
      onClose={close}
      footer={
        <DialogButtons onCancel={close} onPress={() => void make()} isPending={task.isPending}>
          {text('handover.package.choose')}
        </DialogButtons>
      }
    >
      <RadioField
        label={text('handover.package.cases')}
        value={which}
        onChange={(value) => setWhich(value === 'chosen' ? 'chosen' : 'all')}
        options={(['all', 'chosen'] as const).map((value) => ({ value, label: text(`handover.package.${value}`) }))}
      />
      {which === 'chosen' && (
        <CheckboxGroup
          label={text('handover.package.which')}
          value={chosen}
          onChange={setChosen}
          options={cases.map(({ incidentId, codeName }) => ({ value: incidentId, label: codeName }))}
          error={tried && picked.length === 0 ? text('handover.package.noneChosen') : undefined}
        />
      )}
      <RadioField
        label={text('handover.package.seal')}
        value={kind}
        onChange={(value) => setKind(value === 'age' ? 'age' : 'passphrase')}
        options={(['passphrase', 'age'] as const).map((value) => ({
          value,
          label: text(`handover.package.${value}`),
          description: text(`handover.package.${value}.about`),
        }))}
      />
      {kind === 'passphrase' ? (
        <div className="handover-passphrase">
          <h3 id="package-passphrase">{text('handover.package.made')}</h3>
          <output className="handover-words large" aria-labelledby="package-passphrase" lang="en">
            {made}
          </output>
          <Button variant="quiet" onPress={makeAnother}>
            {text('handover.package.another')}
          </Button>
        </div>
      ) : (
        <TextField
          label={text('handover.package.recipient')}
          value={recipient}
          onChange={setRecipient}
          maxLength={4100}
          error={tried && !RECIPIENT.test(typed) ? text('handover.package.recipient.missing') : undefined}
        />
      )}
      {leftOut > 0 && <p className="care">{text('handover.package.outlines')}</p>}
      {place.picker}
      {task.isPending && progress && <Progress {...progress} stage={text('handover.package.making')} onCancel={stop} />}
      {task.error && <ErrorNote error={task.error} />}
    </Dialog>
  );
}
