import { memo } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { emptyPerson, type PersonEntry } from './intake.ts';
import { PersonCard } from './person-card.tsx';
import { isBlank, isRecognisable } from './person-entry.ts';
import { PersonFields } from './person-fields.tsx';
import type { StepProps } from './step-props.ts';

const MOST = 20;

/** Whom the report is about; there may be several, and not everybody has a name. */
export function WhoStep({ intake: { reported }, change, mistake }: StepProps) {
  const text = useText();
  const add = () => change((intake) => ({ reported: [...intake.reported, emptyPerson(crypto.randomUUID())] }));
  const vague = reported.find((entry) => !isBlank(entry) && !isRecognisable(entry));
  return (
    <>
      {reported.map((entry, index) => (
        <ReportedCard
          key={entry.key}
          entry={entry}
          number={index + 1}
          count={reported.length}
          change={change}
          {...(entry === vague && { id: 'intake-reported', error: mistake('reported') })}
        />
      ))}
      <Button onPress={add} isDisabled={reported.length >= MOST}>
        {text('intake.person.add.reported')}
      </Button>
    </>
  );
}

interface ReportedCardProps extends Pick<StepProps, 'change'> {
  readonly entry: PersonEntry;
  readonly number: number;
  readonly count: number;
  readonly id?: string;
  readonly error?: string | undefined;
}

const ReportedCard = memo(function ReportedCard({ entry, number, count, change, id, error }: ReportedCardProps) {
  const text = useText();
  const set = (part: Partial<PersonEntry>) =>
    change(({ reported }) => ({
      reported: reported.map((other) => (other.key === entry.key ? { ...other, ...part } : other)),
    }));
  const remove = () => change(({ reported }) => ({ reported: reported.filter(({ key }) => key !== entry.key) }));
  return (
    <PersonCard title={text('intake.person.reported', { count, number })} {...(count > 1 && { onRemove: remove })}>
      <PersonFields entry={entry} onChange={set} id={id} error={error} />
    </PersonCard>
  );
});
