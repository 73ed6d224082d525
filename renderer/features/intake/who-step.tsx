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
  const set = (key: string, part: Partial<PersonEntry>) =>
    change((intake) => ({
      reported: intake.reported.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)),
    }));
  const remove = (key: string) =>
    change((intake) => ({ reported: intake.reported.filter((entry) => entry.key !== key) }));
  const add = () => change((intake) => ({ reported: [...intake.reported, emptyPerson(crypto.randomUUID())] }));
  const vague = reported.find((entry) => !isBlank(entry) && !isRecognisable(entry));
  return (
    <>
      {reported.map((entry, index) => (
        <PersonCard
          key={entry.key}
          title={text('intake.person.reported', { count: reported.length, number: index + 1 })}
          {...(reported.length > 1 && { onRemove: () => remove(entry.key) })}
        >
          <PersonFields
            entry={entry}
            onChange={(part) => set(entry.key, part)}
            {...(entry === vague && { id: 'intake-reported', error: mistake('reported') })}
          />
        </PersonCard>
      ))}
      <Button onPress={add} isDisabled={reported.length >= MOST}>
        {text('intake.person.add.reported')}
      </Button>
    </>
  );
}
