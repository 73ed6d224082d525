import { useState } from 'react';
import { Cell } from '../../../shared/assessments/assessment.ts';
import { Ladder, type Rung } from '../../../shared/assessments/ladder.ts';
import { LADDER_PRESETS } from '../../../shared/assessments/ladder-presets.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSaveLadder } from './queries.ts';

const MOST_RUNGS = 12;
const EMPTY: Rung = { name: '', event: '', consequence: '', repair: '' };

export function EditLadder({ ladder, onClose }: { ladder: Ladder; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<Ladder>('ladder', ladder);
  const save = useSaveLadder();
  const [isTried, setIsTried] = useState(false);
  const { value } = draft;
  const change = (part: Partial<Ladder>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const saveIt = () => {
    setIsTried(true);
    const checked = Ladder.safeParse(value);
    if (checked.success) save.mutate(checked.data, { onSuccess: () => void draft.discard().then(onClose) });
  };
  return (
    <Dialog
      title={text('ladder.change')}
      isOpen
      onClose={onClose}
      wide
      footer={
        <DialogButtons draft={draft} onCancel={onClose} onPress={saveIt} isPending={save.isPending}>
          {text('ladder.save')}
        </DialogButtons>
      }
    >
      <SelectField
        label={text('ladder.preset')}
        hint={text('ladder.preset.hint')}
        value=""
        onChange={(name) => change(presetOf(name) ?? {})}
        options={Object.entries(LADDER_PRESETS).map(([name, { source }]) => ({ value: name, label: source }))}
      />
      <TextField
        label={text('ladder.source')}
        optional
        value={value.source}
        onChange={(source) => change({ source })}
        maxLength={300}
      />
      {value.rungs.map((rung, at) => (
        <RungFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place; its name is being typed
          key={at}
          rung={rung}
          number={at + 1}
          isTried={isTried}
          onChange={(part) => change({ rungs: value.rungs.map((old, i) => (i === at ? { ...old, ...part } : old)) })}
          {...(value.rungs.length > 1 && { onRemove: () => change(without(value, at)) })}
        />
      ))}
      {value.rungs.length < MOST_RUNGS && (
        <Button onPress={() => change({ rungs: [...value.rungs, EMPTY] })}>{text('ladder.add')}</Button>
      )}
      <MatrixFields ladder={value} onChange={change} />
      {save.error && <ErrorNote error={save.error} />}
    </Dialog>
  );
}

function MatrixFields({ ladder, onChange }: { ladder: Ladder; onChange: (part: Partial<Ladder>) => void }) {
  const text = useText();
  const { matrix } = ladder;
  return (
    <>
      <h3>{text('ladder.matrix')}</h3>
      <div className="side-by-side">
        {Cell.options.map((cell) => (
          <SelectField
            key={cell}
            label={text(`ladder.cell.${cell}`)}
            value={String(matrix[cell])}
            onChange={(place) => onChange({ matrix: { ...matrix, [cell]: Number(place) } })}
            options={rungChoices(ladder, text)}
          />
        ))}
      </div>
    </>
  );
}

interface RungFieldsProps {
  readonly rung: Rung;
  readonly number: number;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<Rung>) => void;
  readonly onRemove?: () => void;
}

function RungFields({ rung, number, isTried, onChange, onRemove }: RungFieldsProps) {
  const text = useText();
  return (
    <fieldset className="group rung-fields">
      <legend>{text('ladder.rung', { number })}</legend>
      <TextField
        label={text('ladder.name')}
        error={isTried && rung.name.trim() === '' ? text('ladder.name.needed') : undefined}
        value={rung.name}
        onChange={(name) => onChange({ name })}
        maxLength={300}
      />
      {(['event', 'consequence', 'repair'] as const).map((part) => (
        <TextField
          key={part}
          label={text(`ladder.${part}`)}
          optional
          value={rung[part]}
          onChange={(typed) => onChange({ [part]: typed })}
          multiline
          rows={2}
        />
      ))}
      {onRemove && (
        <Button variant="quiet" aria-label={text('ladder.removeNumber', { number })} onPress={onRemove}>
          {text('ladder.remove')}
        </Button>
      )}
    </fieldset>
  );
}

function presetOf(name: string): Ladder | undefined {
  return Object.entries(LADDER_PRESETS).find(([preset]) => preset === name)?.[1];
}

/** Fields of the matrix keep their rung; those of the one that goes take the one below. */
function without({ rungs, matrix }: Ladder, at: number): Partial<Ladder> {
  const moved = (place: number) => (place > at || (place === at && at > 0) ? place - 1 : place);
  const entries = Cell.options.map((cell) => [cell, moved(matrix[cell])] as const);
  return { rungs: rungs.filter((_, i) => i !== at), matrix: { ...matrix, ...Object.fromEntries(entries) } };
}

function rungChoices({ rungs }: Ladder, text: Text): { value: string; label: string }[] {
  return rungs.map(({ name }, at) => ({
    value: String(at),
    label: name.trim() === '' ? text('ladder.rung', { number: at + 1 }) : name,
  }));
}
