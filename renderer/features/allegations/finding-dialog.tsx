import { useState } from 'react';
import { type Allegation, FindingKind } from '../../../shared/allegations/allegation.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSetFinding } from './queries.ts';

interface TypedFinding {
  readonly kind: FindingKind | '';
  readonly reasons: string;
}

/** Whether it holds, or why it does not, with reasons in either case. */
export function FindingDialog({ allegation, onClose }: { allegation: Allegation; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<TypedFinding>(`finding:${allegation.id}`, { kind: '', reasons: '' });
  const finding = useSetFinding();
  const [isTried, setIsTried] = useState(false);
  const { kind, reasons } = draft.value;
  const change = (part: Partial<TypedFinding>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    setIsTried(true);
    if (kind === '' || reasons.trim() === '') return;
    finding.mutate({ id: allegation.id, kind, reasons }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('allegations.findTitle')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={finding.isPending}>
          {text('allegations.findSave')}
        </DialogButtons>
      }
    >
      <p dir="auto">{allegation.what}</p>
      <RadioField
        label={text('allegations.finding')}
        error={isTried && kind === '' ? text('allegations.finding.needed') : undefined}
        value={kind}
        onChange={(value) => change({ kind: FindingKind.parse(value) })}
        options={FindingKind.options.map((value) => ({
          value,
          label: text(`allegations.finding.${value}`),
          description: text(`allegations.finding.${value}.about`),
        }))}
      />
      {(kind === 'mistaken' || kind === 'bad-faith') && <p className="care">{text('allegations.finding.care')}</p>}
      <TextField
        label={text('allegations.reasons')}
        hint={text('allegations.reasons.hint')}
        error={isTried && reasons.trim() === '' ? text('allegations.reasons.needed') : undefined}
        value={reasons}
        onChange={(typed) => change({ reasons: typed })}
        multiline
        rows={4}
        maxLength={100_000}
      />
      {finding.error && <ErrorNote error={finding.error} />}
    </Dialog>
  );
}
