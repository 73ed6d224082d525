import { useState } from 'react';
import type { Corrections, ReadBackInput } from '../../../shared/reports/read-back.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useReadBack } from './queries.ts';
import { CorrectionFields } from './read-back-fields.tsx';

type Outcome = ReadBackInput['outcome'];
const OUTCOMES: readonly Outcome[] = ['signed-off', 'corrected', 'declined'];

interface ReadBack {
  readonly outcome: Outcome | '';
  /** Only what was changed. */
  readonly corrections: Corrections;
  readonly secondPresent: string;
  readonly note: string;
}

const NOTHING: ReadBack = { outcome: '', corrections: {}, secondPresent: '', note: '' };

/** A filed report is read to the one who told it. What was taken down stays as it is. */
export function ReadBackDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<ReadBack>(`read-back:${report.id}`, NOTHING);
  const readBack = useReadBack();
  const [isTried, setIsTried] = useState(false);
  const { outcome, corrections, secondPresent, note } = draft.value;
  const change = (part: Partial<ReadBack>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    setIsTried(true);
    if (outcome === '') return;
    const corrected = outcome === 'corrected' ? changed(corrections, report) : {};
    const input = { id: report.id, outcome, corrections: corrected, secondPresent, note };
    readBack.mutate(input, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('incidents.readBackDialog.title')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={readBack.isPending}>
          {text('incidents.readBackDialog.save')}
        </DialogButtons>
      }
    >
      <p>{text('incidents.readBackDialog.about')}</p>
      {report.fields.account.trim() !== '' && (
        <blockquote className="words" dir="auto">
          {report.fields.account}
        </blockquote>
      )}
      <RadioField
        label={text('intake.readBack')}
        caution={text('intake.beside.readBackNote')}
        error={isTried && outcome === '' ? text('incidents.readBackDialog.needed') : undefined}
        value={outcome}
        onChange={(value) => change({ outcome: OUTCOMES.find((known) => known === value) ?? '' })}
        options={OUTCOMES.map((value) => ({ value, label: text(`intake.readBack.${value}`) }))}
      />
      {outcome === 'corrected' && (
        <CorrectionFields
          fields={Object.assign({}, report.fields, corrections)}
          onChange={(part) => change({ corrections: { ...corrections, ...part } })}
        />
      )}
      <TextField
        label={text('intake.secondPresent')}
        optional
        value={secondPresent}
        onChange={(typed) => change({ secondPresent: typed })}
        maxLength={300}
      />
      <TextField
        label={text('intake.readBackNote')}
        optional
        value={note}
        onChange={(typed) => change({ note: typed })}
        multiline
        rows={2}
      />
      {readBack.error && <ErrorNote error={readBack.error} />}
    </Dialog>
  );
}

/** What was typed back to what it had been is no correction. */
function changed(corrections: Corrections, { fields }: Report): Corrections {
  const others = Object.entries(corrections).filter(([name, told]) => {
    return JSON.stringify(told) !== JSON.stringify(fields[name as keyof Corrections]); // the names of a strict object
  });
  return Object.fromEntries(others);
}
