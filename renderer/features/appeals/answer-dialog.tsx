import { useState } from 'react';
import { type Appeal, AppealOutcome } from '../../../shared/appeals/appeal.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAnswerAppeal } from './queries.ts';

interface TypedAnswer {
  readonly outcome: AppealOutcome | '';
  readonly reasons: string;
}

export function AnswerDialog({ appeal: { id, incidentId }, onClose }: { appeal: Appeal; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<TypedAnswer>(`appeal-answer:${id}`, { outcome: '', reasons: '' });
  const [isTried, setIsTried] = useState(false);
  const answer = useAnswerAppeal();
  const { outcome, reasons } = draft.value;
  const change = (part: Partial<TypedAnswer>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => {
    setIsTried(true);
    if (outcome === '' || reasons.trim() === '') return;
    answer.mutate({ id, outcome, reasons }, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('appeals.answer.title')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={save} isPending={answer.isPending}>
          {text('appeals.answer.save')}
        </DialogButtons>
      }
    >
      <PastCasesFirst incidentId={incidentId} />
      <RadioField
        label={text('appeals.outcome')}
        error={isTried && outcome === '' ? text('appeals.required') : undefined}
        value={outcome}
        onChange={(value) => change({ outcome: AppealOutcome.parse(value) })}
        options={AppealOutcome.options.map((value) => ({
          value,
          label: text(`appeals.outcome.${value}`),
          description: text(`appeals.outcome.${value}.about`),
        }))}
      />
      <TextField
        label={text('appeals.reasons')}
        error={isTried && reasons.trim() === '' ? text('appeals.required') : undefined}
        value={reasons}
        onChange={(typed) => change({ reasons: typed })}
        multiline
        rows={5}
        maxLength={100_000}
      />
      {answer.error && <ErrorNote error={answer.error} />}
    </Dialog>
  );
}
