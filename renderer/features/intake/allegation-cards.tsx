import { memo, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddPerson, focusAdding } from './add-person.tsx';
import { isUnsaid } from './completeness.ts';
import type { AllegationEntry, Intake } from './intake.ts';
import { PersonCard } from './person-card.tsx';
import { entryName } from './person-entry.ts';
import { reportedIn } from './report-of.ts';
import type { StepProps } from './step-props.ts';

const MOST = 20;
const ADD = 'intake-add-allegation';

/** One card for each thing that somebody is said to have done, as each is found on by itself. */
export function AllegationCards({ intake, change, mistake }: StepProps) {
  const text = useText();
  const [added, setAdded] = useState('');
  const { allegations } = intake;
  const people = useReportedNames(intake);
  const unsaid = allegations.find(isUnsaid);
  const add = () => {
    const entry = { key: crypto.randomUUID(), what: '', policy: '', against: [] };
    setAdded(entry.key);
    change((now) => ({ allegations: [...now.allegations, entry] }));
  };
  return (
    <section className="intake-allegations" aria-labelledby="intake-allegations">
      <h2 id="intake-allegations">{text('intake.allegations')}</h2>
      <p className="small">{text('intake.allegations.hint')}</p>
      {allegations.map((entry, index) => (
        <AllegationCard
          key={entry.key}
          entry={entry}
          number={index + 1}
          people={people}
          isNew={entry.key === added}
          change={change}
          {...(entry === unsaid && { id: 'intake-allegation', error: mistake('allegation') })}
        />
      ))}
      <AddPerson id={ADD} onAdd={add} isFull={allegations.length >= MOST}>
        {text('intake.allegations.add')}
      </AddPerson>
    </section>
  );
}

interface AllegationCardProps extends Pick<StepProps, 'change'> {
  readonly entry: AllegationEntry;
  readonly number: number;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly isNew: boolean;
  readonly id?: string;
  readonly error?: string | undefined;
}

const AllegationCard = memo(function AllegationCard(props: AllegationCardProps) {
  const text = useText();
  const { entry, number, people, change, isNew, id, error } = props;
  const set = (part: Partial<AllegationEntry>) =>
    change(({ allegations }) => ({
      allegations: allegations.map((other) => (other.key === entry.key ? { ...other, ...part } : other)),
    }));
  const remove = () => {
    change(({ allegations }) => ({ allegations: allegations.filter(({ key }) => key !== entry.key) }));
    focusAdding(ADD);
  };
  return (
    <PersonCard title={text('intake.allegation', { number })} onRemove={remove} isNew={isNew} level={3}>
      <TextField
        {...(id !== undefined && { id })}
        label={text('intake.allegation.what')}
        caution={text('intake.beside.allegation')}
        error={error}
        value={entry.what}
        onChange={(what) => set({ what })}
        maxLength={300}
      />
      <TextField
        label={text('intake.allegation.policy')}
        optional
        value={entry.policy}
        onChange={(policy) => set({ policy })}
        maxLength={300}
      />
      {people.length > 1 && (
        <CheckboxGroup
          label={text('intake.allegation.against')}
          hint={text('intake.allegation.against.hint')}
          value={entry.against}
          onChange={(against) => set({ against })}
          options={people}
        />
      )}
    </PersonCard>
  );
});

/** Those who are only described are told apart by their number. */
export function useReportedNames(intake: Intake): { value: string; label: string }[] {
  const text = useText();
  const reported = reportedIn(intake);
  const numbered = (index: number) => text('intake.person.reported', { count: reported.length, number: index + 1 });
  return reported.map((entry, index) => ({ value: entry.key, label: entryName(entry) || numbered(index) }));
}
