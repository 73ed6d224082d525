import { memo, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { AddPerson, focusAdding } from './add-person.tsx';
import { AllegationCards } from './allegation-cards.tsx';
import { emptyPerson, type PersonEntry } from './intake.ts';
import { PersonCard } from './person-card.tsx';
import { isBlank, isRecognisable } from './person-entry.ts';
import { PersonFields } from './person-fields.tsx';
import type { StepProps } from './step-props.ts';

const MOST = 20;

/** Whom the report is about; there may be several, and not everybody has a name. */
export function WhoStep(props: StepProps) {
  const text = useText();
  const {
    intake: { reported },
    change,
    mistake,
  } = props;
  const [added, setAdded] = useState('');
  const add = () => {
    const person = emptyPerson(crypto.randomUUID());
    setAdded(person.key);
    change((intake) => ({ reported: [...intake.reported, person] }));
  };
  const vague = reported.find((entry) => !isBlank(entry) && !isRecognisable(entry));
  return (
    <>
      {reported.map((entry, index) => (
        <ReportedCard
          key={entry.key}
          entry={entry}
          number={index + 1}
          count={reported.length}
          isNew={entry.key === added}
          change={change}
          {...(entry === vague && { id: 'intake-reported', error: mistake('reported') })}
        />
      ))}
      <AddPerson onAdd={add} isFull={reported.length >= MOST}>
        {text('intake.person.add.reported')}
      </AddPerson>
      <AllegationCards {...props} />
    </>
  );
}

interface ReportedCardProps extends Pick<StepProps, 'change'> {
  readonly entry: PersonEntry;
  readonly number: number;
  readonly count: number;
  readonly isNew: boolean;
  readonly id?: string;
  readonly error?: string | undefined;
}

const ReportedCard = memo(function ReportedCard({ entry, number, count, change, isNew, id, error }: ReportedCardProps) {
  const text = useText();
  const set = (part: Partial<PersonEntry>) =>
    change(({ reported }) => ({
      reported: reported.map((other) => (other.key === entry.key ? { ...other, ...part } : other)),
    }));
  const remove = () => {
    change(({ reported }) => ({ reported: reported.filter(({ key }) => key !== entry.key) }));
    focusAdding();
  };
  return (
    <PersonCard
      title={text('intake.person.reported', { count, number })}
      isNew={isNew}
      {...(count > 1 && { onRemove: remove })}
    >
      <PersonFields entry={entry} onChange={set} id={id} error={error} />
    </PersonCard>
  );
});
