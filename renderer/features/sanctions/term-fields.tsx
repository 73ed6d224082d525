import { isBan } from '../../../shared/sanctions/catalogue.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import type { TypedSanction, Wrong } from './typed-sanction.ts';

interface TermFieldsProps {
  readonly typed: TypedSanction;
  readonly wrong: Wrong;
  readonly onChange: (part: Partial<TypedSanction>) => void;
}

/** From when, and until when or without end. */
export function TermFields({ typed, wrong, onChange }: TermFieldsProps) {
  const text = useText();
  const isBackwards = typed.endsOn !== '' && typed.endsOn < typed.startsOn;
  return (
    <>
      <div className="side-by-side">
        <DateField
          label={text('sanctions.startsOn')}
          value={typed.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          {...(wrong.has('startsOn') && { error: text('sanctions.required') })}
        />
        <RadioField
          label={text('sanctions.end')}
          value={typed.end}
          onChange={(end) => onChange({ end: end === 'date' ? 'date' : 'indefinite' })}
          options={[
            { value: 'indefinite', label: text('sanctions.end.indefinite') },
            { value: 'date', label: text('sanctions.end.date') },
          ]}
          inline
        />
      </div>
      {typed.end === 'date' && (
        <DateField
          label={text('sanctions.endsOn')}
          value={typed.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          {...(wrong.has('endsOn') && { error: text(isBackwards ? 'sanctions.endBeforeStart' : 'sanctions.required') })}
        />
      )}
      {typed.kind !== '' && isBan(typed.kind) && (
        <DateField
          label={text('sanctions.reviewOn')}
          hint={text('sanctions.reviewOn.hint')}
          optional
          value={typed.reviewOn}
          onChange={(reviewOn) => onChange({ reviewOn })}
          {...(wrong.has('reviewOn') && { error: text('sanctions.reviewBeforeStart') })}
        />
      )}
    </>
  );
}
