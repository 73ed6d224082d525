import { memo, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { AddPerson, focusAdding } from './add-person.tsx';
import { emptyPerson, type OtherEntry, type OtherRole } from './intake.ts';
import { PersonCard } from './person-card.tsx';
import { isBlank, isRecognisable } from './person-entry.ts';
import { PersonFields } from './person-fields.tsx';
import { ReporterFields } from './reporter-fields.tsx';
import type { StepProps } from './step-props.ts';

const MOST = 50;
const ROLES: readonly OtherRole[] = ['impacted', 'witness', 'other'];

/** The reporter, if they are named, and everybody else who was involved or saw it. */
export function OthersStep(props: StepProps) {
  const text = useText();
  const {
    intake: { others },
    change,
    mistake,
  } = props;
  const vague = others.find((entry) => !isBlank(entry) && !isRecognisable(entry));
  const [added, setAdded] = useState('');
  const add = () => {
    const person = emptyPerson(crypto.randomUUID());
    setAdded(person.key);
    change((intake) => ({ others: [...intake.others, { ...person, role: 'witness' }] }));
  };
  return (
    <>
      <ReporterFields {...props} />
      {others.map((entry, index) => (
        <OtherCard
          key={entry.key}
          entry={entry}
          number={index + 1}
          isNew={entry.key === added}
          change={change}
          {...(entry === vague && { id: 'intake-others', error: mistake('others') })}
        />
      ))}
      <AddPerson onAdd={add} isFull={others.length >= MOST}>
        {text('intake.person.add.other')}
      </AddPerson>
    </>
  );
}

interface OtherCardProps extends Pick<StepProps, 'change'> {
  readonly entry: OtherEntry;
  readonly number: number;
  readonly isNew: boolean;
  readonly id?: string;
  readonly error?: string | undefined;
}

const OtherCard = memo(function OtherCard({ entry, number, change, isNew, id, error }: OtherCardProps) {
  const text = useText();
  const set = (part: Partial<OtherEntry>) =>
    change(({ others }) => ({
      others: others.map((other) => (other.key === entry.key ? { ...other, ...part } : other)),
    }));
  const remove = () => {
    change(({ others }) => ({ others: others.filter(({ key }) => key !== entry.key) }));
    focusAdding();
  };
  return (
    <PersonCard title={text('intake.person.other', { number })} onRemove={remove} isNew={isNew}>
      <SelectField
        label={text('intake.person.role')}
        value={entry.role}
        onChange={(value) => set({ role: ROLES.find((role) => role === value) ?? 'other' })}
        options={ROLES.map((value) => ({ value, label: text(`intake.role.${value}`) }))}
      />
      <PersonFields entry={entry} onChange={set} id={id} error={error} />
    </PersonCard>
  );
});
